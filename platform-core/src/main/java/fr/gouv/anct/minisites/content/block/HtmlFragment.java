package fr.gouv.anct.minisites.content.block;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/**
 * Parses HTML from outside within bounds: what cleans a tree asks elements for their ancestors and siblings, so that depth and
 * number multiply. A text of fifty thousand characters, the longest that is kept, cannot exceed the number.
 */
public final class HtmlFragment {

    /** Tags; a text with more of them is read as its words alone. */
    static final int MOST_TAGS = 20_000;

    /** Levels; what stands deeper becomes the sibling of its parent. Word and web pages nest some thirty. */
    static final int DEEPEST = 64;

    private HtmlFragment() {}

    /**
     * A document with the fragment in its body.
     *
     * @param html of any length and shape
     */
    public static Document parse(String html) {
        Document document = Document.createShell("");
        Parser.htmlParser()
                .setMaxDepth(DEEPEST)
                .parseFragmentInput(isBounded(html) ? html : words(html), document.body(), "")
                .forEach(document.body()::appendChild);
        document.parser(Parser.htmlParser());
        return document;
    }

    private static boolean isBounded(String html) {
        return html.length() <= MOST_TAGS || tags(html) <= MOST_TAGS;
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
