package fr.gouv.anct.minisites.validation;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Removes invisible characters and surrounding whitespace from texts that users type or send to the API, and makes their
 * line ends uniform.
 */
public final class PlainText {

    private static final int FIRST_INVISIBLE = 0x034F;

    /**
     * Characters that nobody sees and that no text needs: direction overrides, zero-width spaces, tags, and letters
     * without a shape. They let a text look empty, or in another order. A set of bits, because a pattern of these ranges
     * takes a second for a text of the largest size.
     */
    private static final BitSet INVISIBLE = ranges(
            FIRST_INVISIBLE,
            FIRST_INVISIBLE,
            0x115F,
            0x1160,
            0x17B4,
            0x17B5,
            0x180B,
            0x180F,
            0x200B,
            0x200B,
            0x202A,
            0x202E,
            0x2060,
            0x206F,
            0x3164,
            0x3164,
            0xFEFF,
            0xFEFF,
            0xFFA0,
            0xFFA0,
            0xFFF9,
            0xFFFB,
            0xE0000,
            0xE007F);

    /**
     * Invisible characters that some texts need between others: the soft hyphen, the joiners of emoji and of Persian,
     * the direction marks of Arabic. At the ends of a text they are removed.
     */
    private static final String JOINING = "\u00AD\u061C\u200C\u200D\u200E\u200F";

    private static final Pattern BREAKS = Pattern.compile("[\\s\\p{Cc}\\p{Zl}\\p{Zp}]+");

    private PlainText() {}

    private static BitSet ranges(int... ends) {
        BitSet set = new BitSet();
        for (int i = 0; i < ends.length; i += 2) {
            set.set(ends[i], ends[i + 1] + 1);
        }
        return set;
    }

    /** Whether nobody sees the character and no text needs it. */
    public static boolean isInvisible(int codePoint) {
        return codePoint >= FIRST_INVISIBLE && INVISIBLE.get(codePoint);
    }

    /** Returns the text without invisible characters; no-break spaces stay, and what joins or directs others. */
    public static String visible(String typed) {
        return typed.codePoints().noneMatch(PlainText::isInvisible)
                ? typed
                : typed.codePoints()
                        .filter(one -> !isInvisible(one))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
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

    /** Returns the beginning of a text, of at most a number of characters, without splitting a surrogate pair. */
    public static String start(CharSequence text, int most) {
        if (text.length() <= most) {
            return text.toString();
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.subSequence(0, end).toString();
    }
}
