package fr.gouv.anct.minisites.content.block;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;

/**
 * Parses untrusted HTML with bounds on depth and number of tags: a sanitizer visits the ancestors and siblings of each
 * element, so that depth and number multiply. A text of fifty thousand characters, the maximum stored, cannot exceed
 * the number.
 */
public final class BoundedHtmlParser {

    /** Maximum number of tags; a text with more of them is read as plain words. */
    static final int MOST_TAGS = 20_000;

    /**
     * Maximum depth in levels; deeper elements become siblings of their parent. Word and web pages nest some thirty.
     */
    static final int DEEPEST = 64;

    private static final Pattern FORMATTED = Pattern.compile("<(?:p|h[2-4]|ul|ol)>");

    /**
     * Start of a tag, with its name. No more is read than the longest name has, so that the time is linear in the
     * length.
     */
    private static final Pattern NAME = Pattern.compile("<(?=/?(\\p{L}[^\\s/<>]{0,60}+))");

    /** Tags that begin or end a line. In a text with one of them, line break characters only format its source. */
    private static final Pattern LINES = Pattern.compile(
            "</?(?:p|br|h[1-6]|ul|ol|li|dl|dt|dd|div|table|tr|td|th|caption|blockquote|section|article|pre|hr)[\\s/>]",
            Pattern.CASE_INSENSITIVE);

    /** Names with a prefix or a hyphen ({@code o:p}, {@code ms-part}), as Word and web components write them. */
    private static final Pattern PROGRAMMED = Pattern.compile("[a-zA-Z0-9]++[-:][a-zA-Z0-9:-]*+(?<=[a-zA-Z0-9])");

    /** Names outside HTML that browsers support or once supported, or that Word writes. */
    private static final Set<String> OTHER = Set.of("svg", "math", "xml", "image", "blink");

    /** Elements whose children have names of their own, such as {@code path}. */
    private static final Pattern DRAWING = Pattern.compile("<(svg|math)[\\s>]", Pattern.CASE_INSENSITIVE);

    private BoundedHtmlParser() {}

    /**
     * Parses a fragment into the body of a document, without what word processors mark as deleted or as a comment.
     *
     * @param html of any length and shape
     */
    public static Document parse(String html) {
        Document document = Document.createShell("");
        Parser.htmlParser()
                .setMaxDepth(DEEPEST)
                .parseFragmentInput(isBounded(html) ? spared(html) : words(html), document.body(), "")
                .forEach(document.body()::appendChild);
        TrackedChanges.removeFrom(document, html);
        document.parser(Parser.htmlParser());
        return document;
    }

    private static boolean isBounded(String html) {
        return html.length() <= MOST_TAGS || tags(html) <= MOST_TAGS;
    }

    /**
     * Escapes what no author of HTML would call a tag: an address between angle brackets, as mail programs write it
     * ({@code <camille@exemple.fr>}, {@code <https://exemple.fr>}), or a word to be filled in ({@code <prénom>}). A
     * parser makes an element of each, and the sanitizer would drop it with its words.
     */
    private static String spared(String html) {
        Matcher names = NAME.matcher(html);
        if (!names.find() || DRAWING.matcher(html).find()) {
            return html;
        }
        StringBuilder spared = new StringBuilder();
        do {
            names.appendReplacement(spared, isTag(names.group(1)) ? "<" : "&lt;");
        } while (names.find());
        return names.appendTail(spared).toString();
    }

    /** Whether no tag in a text breaks lines, so that its line break characters are typed lines. */
    public static boolean isTypedInLines(String text) {
        return !LINES.matcher(text).find();
    }

    private static boolean isTag(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Tag.isKnownTag(lower)
                || OTHER.contains(lower)
                || PROGRAMMED.matcher(lower).matches();
    }

    /**
     * Whether a stored text is formatted: it begins with a block element, as {@link RichText} writes it. Any other text
     * is plain.
     */
    public static boolean isFormatted(String stored) {
        return FORMATTED.matcher(stored).lookingAt();
    }

    /** Returns an upper bound of the number of tags in a text, counted without parsing it. */
    public static int tags(String html) {
        return (int) html.chars().filter(c -> c == '<').count();
    }

    /** Returns the text outside of tags; an unterminated tag extends to the end. */
    private static String words(String html) {
        StringBuilder words = new StringBuilder();
        int at = 0;
        for (int start = html.indexOf('<'); start >= 0; start = html.indexOf('<', at)) {
            words.append(html, at, start).append(' ');
            int end = html.indexOf('>', start);
            at = end < 0 ? html.length() : end + 1;
        }
        return Entities.escape(
                Parser.unescapeEntities(words.append(html, at, html.length()).toString(), false));
    }
}
