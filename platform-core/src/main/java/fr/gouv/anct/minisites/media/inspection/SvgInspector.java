package fr.gouv.anct.minisites.media.inspection;

import fr.gouv.anct.minisites.media.CpuTimeLimit;
import fr.gouv.anct.minisites.media.inspection.RejectionReason.Reason;
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

/** Inspects an SVG and reduces it to harmless drawing elements: no script, no animation, no external reference. */
final class SvgInspector {

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

    /** A reference to an element of the same drawing, which browsers compare literally, without decoding. */
    private static final String OWN = "#[\\w\\x{a1}-\\x{10ffff}:.-]++";

    /** Allowed targets of an attribute: an element of the same drawing, or embedded pixels. */
    private static final Pattern POINTER =
            Pattern.compile(OWN + "|data:image/(png|jpeg|gif|webp);base64,[A-Za-z0-9+/=\\s]*");

    private static final Pattern URL = Pattern.compile("url\\s*+\\(", Pattern.CASE_INSENSITIVE);

    /**
     * An allowed {@code url(}, up to its end. Any other content might begin a comment or a string in another parser.
     */
    private static final Pattern OWN_URL =
            Pattern.compile("url\\s*+\\(\\s*+(?:\"%1$s\"|'%1$s'|%1$s)\\s*+\\)".formatted(OWN));

    private static final Pattern NUMBER = Pattern.compile("\\s*(\\d{1,5})(?:\\.\\d+)?(?:px)?\\s*");
    private static final Set<String> NAMESPACES = Set.of("xmlns", "xmlns:xlink", "xml:space", "xml:lang");

    private final Document document;

    private SvgInspector(Document document) {
        this.document = document;
    }

    /** Replaces the uploaded file with the harmless drawing. */
    static InspectionResult inspect(Path file) throws IOException {
        Document document = Jsoup.parse(Files.readString(file, StandardCharsets.UTF_8), "", Parser.xmlParser());
        Element root = document.firstElementChild();
        if (root == null || !root.tagName().equals("svg")) {
            return InspectionResult.refused(Reason.UNREADABLE);
        }
        SvgInspector drawing = new SvgInspector(document);
        clean(root);
        if (SvgComplexity.exceeds(root)) {
            return InspectionResult.refused(Reason.COMPLEX);
        }
        Files.writeString(file, drawing.text(root), StandardCharsets.UTF_8);
        return new InspectionResult.Accepted(MediaFormat.SVG, side(root, "width", 2), side(root, "height", 3));
    }

    /**
     * Removes forbidden nodes by replacing child lists: removing nodes one by one would move all their following
     * siblings each time.
     */
    private static void clean(Element root) {
        Deque<Element> waiting = new ArrayDeque<>(List.of(root));
        while (!waiting.isEmpty()) {
            CpuTimeLimit.check();
            Element element = waiting.pop();
            element.attributes().asList().stream()
                    .filter(attribute -> !harmless(attribute))
                    .map(Attribute::getKey)
                    .toList()
                    .forEach(element::removeAttr);
            List<Node> kept =
                    element.childNodes().stream().flatMap(SvgInspector::kept).toList();
            element.empty().insertChildren(0, kept);
            waiting.addAll(element.children());
        }
        root.attr("xmlns", "http://www.w3.org/2000/svg");
    }

    /** Keeps known elements and texts; drops comments, instructions and the like. */
    private static Stream<Node> kept(Node node) {
        return switch (node) {
            case Element element when !ELEMENTS.contains(element.tagName()) -> Stream.empty();
            // Without its elements a style would differ from the text that was checked.
            case Element element
            when element.tagName().equals("style")
                    && (element.firstElementChild() != null || !harmless(element.wholeText())) -> Stream.empty();
            case Element element -> Stream.of(element);
            // Kept as CDATA, its content would end an element where the drawing is parsed as HTML.
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
                // An escape could encode any of these.
                && !value.contains("\\")
                && ownUrls(value);
    }

    /**
     * Whether all references are internal. Linear in the length of the value: a style may contain ten thousand
     * {@code url(}.
     */
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

    /** Returns a side in pixels, else that of the view box; 0 when neither is given. */
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
