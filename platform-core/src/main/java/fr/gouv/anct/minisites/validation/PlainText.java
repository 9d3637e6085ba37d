package fr.gouv.anct.minisites.validation;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Normalises typed texts. */
public final class PlainText {

    /**
     * Characters that nobody sees: direction marks, zero-width and soft breaks, tags, and letters without a shape.
     * French text needs none of them; names that differ by one look the same, and a text of nothing else looks empty.
     */
    private static final Pattern INVISIBLE = Pattern.compile(
            "[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F"
                    + "\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\\x{E0000}-\\x{E007F}]");

    /** Joins the parts of an emoji, such as those of a family; elsewhere it is invisible. */
    private static final Pattern JOINER = Pattern.compile("\u200D");

    private static final Pattern BREAKS = Pattern.compile("[\\s\\p{Cc}\\p{Zl}\\p{Zp}]+");

    /** Variation selector that asks for the emoji of a character. */
    private static final int EMOJI_STYLE = 0xFE0F;

    private PlainText() {}

    /** Returns the text without invisible characters; no-break spaces stay. */
    public static String visible(String typed) {
        String text = INVISIBLE.matcher(typed).replaceAll("");
        return JOINER.matcher(text).replaceAll(joiner -> joins(text, joiner.start()) ? joiner.group() : "");
    }

    private static boolean joins(String text, int joiner) {
        if (joiner == 0 || joiner + 1 == text.length()) {
            return false;
        }
        int before = text.codePointBefore(joiner);
        return Character.isExtendedPictographic(text.codePointAt(joiner + 1))
                && (Character.isExtendedPictographic(before)
                        || Character.isEmojiModifier(before)
                        || before == EMOJI_STYLE);
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
     * Returns the text without the spaces around it that {@link String#strip} leaves: no-break ones, and that of
     * Braille.
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
        return Character.isWhitespace(one) || Character.isSpaceChar(one) || one == '\u2800';
    }
}
