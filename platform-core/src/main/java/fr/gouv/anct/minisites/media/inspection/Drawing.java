package fr.gouv.anct.minisites.media.inspection;

import fr.gouv.anct.minisites.media.ProcessorTime;
import fr.gouv.anct.minisites.media.inspection.Refusal.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/** An SVG with nothing in it but what draws: no program, no animation, no address of anything outside. */
final class Drawing {

    private static final Set<String> ELEMENTS = Set.of(
            "svg",
            "g",
            "defs",
            "style",
            "symbol",
            "use",
            "title",
            "desc",
            "path",
            "rect",
            "circle",
            "ellipse",
            "line",
            "polyline",
            "polygon",
            "text",
            "tspan",
            "textPath",
            "image",
            "linearGradient",
            "radialGradient",
            "stop",
            "pattern",
            "clipPath",
            "mask",
            "marker",
            "filter",
            "feBlend",
            "feColorMatrix",
            "feComponentTransfer",
            "feComposite",
            "feConvolveMatrix",
            "feDiffuseLighting",
            "feDisplacementMap",
            "feDistantLight",
            "feDropShadow",
            "feFlood",
            "feFuncA",
            "feFuncB",
            "feFuncG",
            "feFuncR",
            "feGaussianBlur",
            "feMerge",
            "feMergeNode",
            "feMorphology",
            "feOffset",
            "fePointLight",
            "feSpecularLighting",
            "feSpotLight",
            "feTile",
            "feTurbulence");

    /** A reference to a part of the same drawing, which a browser reads to the letter: it decodes nothing in it. */
    private static final String OWN = "#[\\w\\x{a1}-\\x{10ffff}:.-]++";

    /** What an attribute may point at: a part of the same drawing, or pixels that it carries itself. */
    private static final Pattern POINTER =
            Pattern.compile(OWN + "|data:image/(png|jpeg|gif|webp);base64,[A-Za-z0-9+/=\\s]*");

    private static final Pattern URL = Pattern.compile("url\\s*+\\(", Pattern.CASE_INSENSITIVE);

    /** From its {@code url(} to its end. What else stands there might begin a comment or a string elsewhere alone. */
    private static final Pattern OWN_URL =
            Pattern.compile("url\\s*+\\(\\s*+(?:\"%1$s\"|'%1$s'|%1$s)\\s*+\\)".formatted(OWN));

    private static final Pattern NUMBER = Pattern.compile("\\s*(\\d{1,5})(?:\\.\\d+)?(?:px)?\\s*");
    private static final Set<String> NAMESPACES = Set.of("xmlns", "xmlns:xlink", "xml:space", "xml:lang");

    private final Document document;

    private Drawing(Document document) {
        this.document = document;
    }

    /** Writes the harmless drawing in the place of the one that was sent. */
    static Verdict inspect(Path file) throws IOException {
        Document document = Jsoup.parse(Files.readString(file, StandardCharsets.UTF_8), "", Parser.xmlParser());
        Element root = document.firstElementChild();
        if (root == null || !root.tagName().equals("svg")) {
            return Verdict.refused(Reason.UNREADABLE);
        }
        Drawing drawing = new Drawing(document);
        clean(root);
        if (SvgComplexity.exceeds(root)) {
            return Verdict.refused(Reason.COMPLEX);
        }
        Files.writeString(file, drawing.text(root), StandardCharsets.UTF_8);
        return new Verdict.Accepted(Format.SVG, side(root, "width", 2), side(root, "height", 3));
    }

    /** Children are kept by lists: taken out one by one, each would move all that follow. */
    private static void clean(Element root) {
        Deque<Element> waiting = new ArrayDeque<>(List.of(root));
        while (!waiting.isEmpty()) {
            ProcessorTime.check();
            Element element = waiting.pop();
            element.attributes().asList().stream()
                    .filter(attribute -> !harmless(attribute))
                    .map(Attribute::getKey)
                    .toList()
                    .forEach(element::removeAttr);
            List<Node> kept =
                    element.childNodes().stream().flatMap(Drawing::kept).toList();
            element.empty().insertChildren(0, kept);
            waiting.addAll(element.children());
        }
        root.attr("xmlns", "http://www.w3.org/2000/svg");
    }

    /** Known elements and texts; comments, instructions and the like are left out. */
    private static Stream<Node> kept(Node node) {
        return switch (node) {
            case Element element when !ELEMENTS.contains(element.tagName()) -> Stream.empty();
            // Without its elements a style would read otherwise than it was judged.
            case Element element
            when element.tagName().equals("style")
                    && (element.firstElementChild() != null || !harmless(element.wholeText())) -> Stream.empty();
            case Element element -> Stream.of(element);
            // Kept to the letter, what it holds would end an element where the drawing is read as HTML.
            case CDataNode verbatim -> Stream.of(new TextNode(verbatim.text()));
            case TextNode text -> Stream.of(text);
            default -> Stream.empty();
        };
    }

    private static boolean harmless(Attribute attribute) {
        String name = attribute.getKey();
        String value = attribute.getValue();
        if (NAMESPACES.contains(name)) {
            return true;
        }
        if (name.equals("href") || name.equals("xlink:href")) {
            return POINTER.matcher(value.trim()).matches();
        }
        return !name.contains(":") && !name.toLowerCase(Locale.ROOT).startsWith("on") && harmless(value);
    }

    private static boolean harmless(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        return !lower.contains("script:")
                && !lower.contains("@import")
                && !lower.contains("expression")
                // An escape could spell any of these.
                && !value.contains("\\")
                && ownUrls(value);
    }

    /** Linear in the length of the value: a style of ten thousand {@code url(} is a value like another. */
    private static boolean ownUrls(String value) {
        Matcher own = OWN_URL.matcher(value);
        return URL.matcher(value)
                .results()
                .allMatch(url -> own.region(url.start(), value.length()).lookingAt());
    }

    private String text(Element root) {
        document.outputSettings()
                .prettyPrint(false)
                .syntax(Document.OutputSettings.Syntax.xml)
                .escapeMode(Entities.EscapeMode.xhtml)
                .charset(StandardCharsets.UTF_8);
        return root.outerHtml();
    }

    /** A side in pixels, else that of its view; 0 when neither says. */
    private static int side(Element root, String name, int inView) {
        Optional<Integer> own = pixels(root.attr(name));
        String[] view = root.attr("viewBox").strip().split("[\\s,]+");
        return own.or(() -> view.length == 4 ? pixels(view[inView]) : Optional.empty())
                .orElse(0);
    }

    private static Optional<Integer> pixels(String text) {
        Matcher number = NUMBER.matcher(text);
        return number.matches() ? Optional.of(Integer.valueOf(number.group(1))) : Optional.empty();
    }
}
