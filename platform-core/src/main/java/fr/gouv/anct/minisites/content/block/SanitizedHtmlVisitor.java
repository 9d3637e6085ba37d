package fr.gouv.anct.minisites.content.block;

import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Visits the tags and texts of {@linkplain RichText sanitized text} in order. The sanitizer has one way of writing, so
 * that no parser is needed to find the tags again; each page is full of them.
 */
public interface SanitizedHtmlVisitor {

    /**
     * Visits a text.
     *
     * @param written with its entities
     */
    default void text(String written) {}

    /**
     * Visits a start tag; {@code br} has no end tag.
     *
     * @param attributes as they are written, with the space before them; see {@link #attribute}
     */
    void open(String name, String attributes);

    default void close(String name) {}

    /** Whether an element of that name is a heading. */
    static boolean heading(String name) {
        return name.startsWith("h");
    }

    /** Returns the value of an attribute, with entities decoded; null when it is absent. */
    static @Nullable String attribute(String attributes, String name) {
        String before = " " + name + "=\"";
        int start = attributes.indexOf(before);
        if (start < 0) {
            return null;
        }
        int from = start + before.length();
        String value = attributes.substring(from, attributes.indexOf('"', from));
        return value.indexOf('&') < 0 ? value : Parser.unescapeEntities(value, true);
    }

    /** Calls the visitor for each tag and text, in order. */
    static void walk(String html, SanitizedHtmlVisitor visitor) {
        int at = 0;
        for (int start = html.indexOf('<'); start >= 0; start = html.indexOf('<', at)) {
            if (start > at) {
                visitor.text(html.substring(at, start));
            }
            int end = end(html, start);
            if (html.charAt(start + 1) == '/') {
                visitor.close(html.substring(start + 2, end));
            } else {
                int name = start + 1;
                while (name < end && html.charAt(name) != ' ') {
                    name++;
                }
                visitor.open(html.substring(start + 1, name), html.substring(name, end));
            }
            at = end + 1;
        }
        if (at < html.length()) {
            visitor.text(html.substring(at));
        }
    }

    /** Returns the end of a tag; the value of an attribute may contain the same character. */
    private static int end(String html, int start) {
        boolean quoted = false;
        for (int at = start; at < html.length(); at++) {
            char c = html.charAt(at);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '>' && !quoted) {
                return at;
            }
        }
        throw new IllegalArgumentException("Not sanitised: " + html);
    }
}
