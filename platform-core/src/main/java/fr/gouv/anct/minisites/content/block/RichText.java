package fr.gouv.anct.minisites.content.block;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import fr.gouv.anct.minisites.reference.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/**
 * Formatted text: a small subset of HTML, sanitized on entry, whatever its origin. The subset has paragraphs, line
 * breaks, headings 2 to 4, lists, strong, emphasis, superscript, subscript, abbreviations, and links whose target is a
 * {@link Link}.
 *
 * @param html the sanitized HTML; links to pages and media still hold their references
 */
public record RichText(@JsonValue String html) {

    /** Selects its headings in a {@linkplain #parsed() tree}. */
    public static final Evaluator HEADINGS = QueryParser.parse("h2, h3, h4");

    /** Selects its links in a {@linkplain #parsed() tree}. */
    public static final Evaluator ANCHORS = QueryParser.parse("a[href]");

    private static final int MOST_TURNS = 6;
    private static final Set<String> LINES = Set.of("p", "h2", "h3", "h4", "strong", "em", "sup", "sub", "abbr", "a");
    private static final String BLOCKS = "p, h2, h3, h4, ul, ol, li";
    private static final String WRAPPERS =
            "div, section, article, header, footer, main, aside, nav, address, blockquote, pre, figure, figcaption, dt, dd";
    private static final Safelist ALLOWED = new Safelist()
            .addTags("p", "br", "h2", "h3", "h4", "ul", "ol", "li", "strong", "em", "sup", "sub", "abbr", "a")
            .addAttributes("a", "href", "hreflang")
            .addAttributes("abbr", "title");

    @JsonCreator
    public RichText {
        html = SanitizedHtmlScanner.isSanitized(html) ? html : settled(html);
    }

    /**
     * Sanitizes until the result is stable, so that stored text is read back unchanged: a cleaned tree that no parser
     * would build is written, parsed and cleaned again.
     */
    private static String settled(String html) {
        String now = sanitised(html);
        for (int turn = 0; turn < MOST_TURNS; turn++) {
            String again = sanitised(now);
            if (again.equals(now)) {
                return now;
            }
            now = again;
        }
        return "<p>" + Entities.escape(BoundedHtmlParser.parse(now).text()) + "</p>";
    }

    /**
     * Sanitizes HTML likewise, but keeps links within the site ({@code /contact}): the text is not stored yet, and its
     * target pages may not exist yet.
     */
    public static String unresolved(String html) {
        return sanitised(html, anchor -> anchor.attr("href").startsWith("/") || isLink(anchor));
    }

    static String sanitised(String html) {
        return sanitised(html, RichText::isLink);
    }

    /** @param links whether an anchor is kept; the others leave their words */
    private static String sanitised(String html, Predicate<Element> links) {
        Document dirty = BoundedHtmlParser.parse(html);
        dirty.select("b").tagName("strong");
        dirty.select("i").tagName("em");
        dirty.select("table").forEach(RichText::replaceByLines);
        dirty.select("h1").tagName("h2");
        dirty.select("h5, h6").tagName("h4");
        // A block element that is not allowed and holds only words becomes a paragraph: the words of two must not be
        // joined.
        dirty.select(WRAPPERS).stream()
                .filter(block -> block.children().stream().noneMatch(Element::isBlock))
                .forEach(block -> block.tagName("p"));
        Document clean = new Cleaner(ALLOWED).clean(dirty);
        Unwrapping.unwrapAll(clean.select("a").stream().filter(links.negate()).toList());
        setStraight(clean.body());
        clean.outputSettings().prettyPrint(false);
        return clean.body().html().strip();
    }

    /** Replaces a table by its words: a line for its caption and for each row, with colons between the cells. */
    private static void replaceByLines(Element table) {
        Element lines = new Element("div");
        table.select("caption, tr").forEach(row -> {
            Element line = lines.appendElement("p");
            List<Element> cells = row.is("tr") ? row.children() : List.of(row);
            cells.stream().filter(Element::hasText).forEach(cell -> appendCell(line, cell));
        });
        table.replaceWith(lines);
        lines.unwrap();
    }

    private static void appendCell(Element line, Element cell) {
        if (line.hasText()) {
            line.appendText("\u00a0: ");
        }
        TableCellText.separatePoints(cell);
        cell.select(BLOCKS + ", div, br").forEach(block -> {
            if (isGluedTo(block.previousSibling())) {
                block.before(new TextNode(" "));
            }
            block.appendText(" ");
            block.unwrap();
        });
        line.insertChildren(-1, cell.childNodes());
    }

    private static boolean isGluedTo(@Nullable Node before) {
        return before instanceof TextNode text ? !text.getWholeText().endsWith(" ") : before != null;
    }

    /** Makes the nesting valid: lists contain only items, lines of text contain no paragraphs. */
    private static void setStraight(Element body) {
        unwrapWithin(body, "a", Set.of("a"));
        unwrapWithin(body, BLOCKS, LINES);
        for (Element list : body.select("ul, ol")) {
            list.childNodes().stream()
                    .filter(child ->
                            !child.nodeName().equals("li") && !(child instanceof TextNode text && text.isBlank()))
                    .toList()
                    .forEach(child -> child.wrap("<li></li>"));
        }
        body.select("li").stream()
                .filter(point -> point.parent() == null || !point.parent().is("ul, ol"))
                .forEach(point -> point.tagName("p"));
        // A list item that became a paragraph may contain what a paragraph must not.
        unwrapWithin(body, BLOCKS, Set.of("p"));
    }

    private static void unwrapWithin(Element body, String selected, Set<String> names) {
        Unwrapping.unwrapAll(body.select(selected).stream()
                .filter(element -> isWithin(element, names))
                .toList());
    }

    private static boolean isWithin(Element block, Set<String> names) {
        for (Element above = block.parent(); above != null; above = above.parent()) {
            if (names.contains(above.normalName())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLink(Element anchor) {
        try {
            Link.of(anchor.attr("href"));
            return true;
        } catch (IllegalArgumentException notALink) {
            return false;
        }
    }

    /** Calls a visitor for its tags and texts. */
    public void walk(SanitizedHtmlVisitor visitor) {
        SanitizedHtmlVisitor.walk(html, visitor);
    }

    /** The headings of level 2 to 4, in order. */
    public List<Heading> headings() {
        if (!html.contains("<h")) {
            return List.of();
        }
        List<Heading> headings = new ArrayList<>();
        walk(new SanitizedHtmlVisitor() {

            private @Nullable StringBuilder words;

            @Override
            public void text(String written) {
                if (words != null) {
                    words.append(written);
                }
            }

            @Override
            public void open(String name, String attributes) {
                if (SanitizedHtmlVisitor.heading(name)) {
                    words = new StringBuilder();
                } else if (name.equals("br")) {
                    text(" ");
                }
            }

            @Override
            public void close(String name) {
                if (words != null && SanitizedHtmlVisitor.heading(name)) {
                    headings.add(new Heading(name.charAt(1) - '0', read(words.toString())));
                    words = null;
                }
            }
        });
        return List.copyOf(headings);
    }

    /** Returns characters without tags as they are read: entities decoded, white space collapsed. */
    public static String read(String written) {
        return written.indexOf('&') < 0 && single(written)
                ? written
                : BoundedHtmlParser.parse(written).text();
    }

    /** Whether all white space is a single space between two words, and no character is invisible. */
    private static boolean single(String text) {
        boolean space = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || (c == ' ' && space) || c == '\u00a0' || c == '\u00ad' || c == '\u200b') {
                return false;
            }
            space = c == ' ';
        }
        return !space;
    }

    /** The targets of its links, in order. */
    public List<Link> links() {
        if (!html.contains("<a ")) {
            return List.of();
        }
        List<Link> links = new ArrayList<>();
        walk(new SanitizedHtmlVisitor() {
            @Override
            public void open(String name, String attributes) {
                if (name.equals("a")) {
                    links.add(Link.of(requireNonNull(SanitizedHtmlVisitor.attribute(attributes, "href"))));
                }
            }
        });
        return List.copyOf(links);
    }

    /** The text without any markup. */
    public String plain() {
        return parsed().text();
    }

    /** Returns a new tree for each caller, which may change it. */
    public Element parsed() {
        Document document = BoundedHtmlParser.parse(html);
        document.outputSettings().prettyPrint(false);
        return document.body();
    }
}
