package fr.gouv.anct.minisites.validation;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Normalises typed texts. */
public final class PlainText {

    /**
     * Characters that nobody sees and that no text needs: direction overrides, zero-width spaces, tags, and letters
     * without a shape. They let a text look empty, or in another order.
     */
    private static final Pattern INVISIBLE = Pattern.compile("[\u034F\u115F\u1160\u17B4\u17B5\u180B-\u180F"
            + "\u200B\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\\x{E0000}-\\x{E007F}]");

    /**
     * Invisible characters that some texts need between others: the soft hyphen, the joiners of emoji and of Persian,
     * the direction marks of Arabic. At the ends of a text they are removed.
     */
    private static final String JOINING = "\u00AD\u061C\u200C\u200D\u200E\u200F";

    private static final Pattern BREAKS = Pattern.compile("[\\s\\p{Cc}\\p{Zl}\\p{Zp}]+");

    private PlainText() {}

    /** Returns the text without invisible characters; no-break spaces stay, and what joins or directs others. */
    public static String visible(String typed) {
        return INVISIBLE.matcher(typed).replaceAll("");
    }

    /** Returns the text without control characters, except line feeds and tabs, and without whitespace around it. */
    public static String clean(@Nullable String typed) {
        return typed == null
                ? ""
                : stripped(visible(typed).replace("\r\n", "\n").replaceAll("[\\p{Cc}&&[^\\n\\t]]", ""));
    }

    /** Returns the text as one line: runs of whitespace and control characters become one space. */
    public static String line(String typed) {
        return stripped(BREAKS.matcher(visible(typed)).replaceAll(" "));
    }

    /** As {@link #line}; null when nothing is left. */
    public static @Nullable String lineOrNull(@Nullable String typed) {
        return typed == null ? null : orNull(line(typed));
    }

    /** As {@link #lines}; null when nothing is left. */
    public static @Nullable String linesOrNull(@Nullable String typed) {
        return typed == null ? null : orNull(lines(typed));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** Returns the text with the line ends of Unix, without whitespace around it. */
    public static String lines(String typed) {
        return stripped(visible(typed).replaceAll("\r\n?", "\n"));
    }

    /** Returns the lines of a list, each without the bullet that text processors put before it; without empty ones. */
    public static List<String> items(String typed) {
        return visible(typed)
                .lines()
                .map(line -> stripped(line.replaceAll("\\p{Cc}", " ").replaceFirst("^\\h*+(?:[•·▪◦‣*–—-]\\h++)++", "")))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /**
     * Returns the text without what {@link String#strip} leaves around it: no-break spaces, that of Braille, and
     * {@link #JOINING} characters.
     */
    private static String stripped(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && space(text.charAt(start))) {
            start++;
        }
        while (end > start && space(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean space(char one) {
        return Character.isWhitespace(one)
                || Character.isSpaceChar(one)
                || one == '\u2800'
                || JOINING.indexOf(one) >= 0;
    }
}
