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
 * Parses HTML from outside within bounds: what cleans a tree asks elements for their ancestors and siblings, so that depth and
 * number multiply. A text of fifty thousand characters, the longest that is kept, cannot exceed the number.
 */
public final class HtmlFragment {

    /** Tags; a text with more of them is read as its words alone. */
    static final int MOST_TAGS = 20_000;

    /** Levels; what stands deeper becomes the sibling of its parent. Word and web pages nest some thirty. */
    static final int DEEPEST = 64;

    private static final Pattern FORMATTED = Pattern.compile("<(?:p|h[2-4]|ul|ol)>");

    /** Where a tag begins, with its name, of which no more is read than the longest name has: the time follows the length. */
    private static final Pattern NAME = Pattern.compile("<(?=/?(\\p{L}[^\\s/<>]{0,60}+))");

    /** Tags that begin or end a line: where a text has one, its own line breaks are those of its source. */
    private static final Pattern LINES = Pattern.compile(
            "</?(?:p|br|h[1-6]|ul|ol|li|dl|dt|dd|div|table|tr|td|th|caption|blockquote|section|article|pre|hr)[\\s/>]",
            Pattern.CASE_INSENSITIVE);

    /** Names with a prefix or a hyphen ({@code o:p}, {@code ms-part}): Word and components write them. */
    private static final Pattern PROGRAMMED = Pattern.compile("[a-zA-Z0-9]++[-:][a-zA-Z0-9:-]*+(?<=[a-zA-Z0-9])");

    /** Names that browsers know or knew, and what Word writes, beside those of HTML. */
    private static final Set<String> OTHER = Set.of("svg", "math", "xml", "image", "blink");

    /** What holds elements of other names, such as {@code path}. */
    private static final Pattern DRAWING = Pattern.compile("<(svg|math)[\\s>]", Pattern.CASE_INSENSITIVE);

    private HtmlFragment() {}

    /**
     * A document with the fragment in its body, without what word processors mark as deleted or as a comment.
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
     * The text with what no author of HTML would call a tag written as text: an address between angle brackets, as mail
     * programs write them ({@code <camille@exemple.fr>}, {@code <https://exemple.fr>}), or a word to be filled in
     * ({@code <prénom>}). A parser makes an element of each, and what cleans its tree drops it with its words.
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

    /** Whether no tag in a text makes lines: those that were typed are lines then. */
    public static boolean isTypedInLines(String text) {
        return !LINES.matcher(text).find();
    }

    private static boolean isTag(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Tag.isKnownTag(lower)
                || OTHER.contains(lower)
                || PROGRAMMED.matcher(lower).matches();
    }

    /** Whether a stored text is formatted: it begins with a block of text, as {@link RichText} writes it. A plain text is what it says. */
    public static boolean isFormatted(String stored) {
        return FORMATTED.matcher(stored).lookingAt();
    }

    /** How many tags begin in a text, at most; counted without parsing it. */
    public static int tags(String html) {
        return (int) html.chars().filter(c -> c == '<').count();
    }

    /** What stands outside of tags; a tag that nothing ends goes on to the end. */
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
