package fr.gouv.anct.minisites.media.inspection;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Set;

/** Reads the tokens of a PDF (ISO 32000-2, 7.2 and 7.3) at any position, without knowing what precedes it. */
final class PdfTokens {

    private static final int LONGEST_NAME = 127;
    private static final int LONGEST_STRING = 1_024;
    private static final int MOST_IN_STRINGS = 1 << 20;
    private static final int LONGEST_GAP = 4_096;
    private static final String SPACE = "\0\t\n\f\r ";
    private static final String DELIMITERS = "()<>[]{}/%";

    private final ByteBuffer bytes;
    private int read;
    private long walked;

    PdfTokens(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    ByteBuffer bytes() {
        return bytes;
    }

    /** Number of bytes of gaps and words read so far, each counted as often as it was read. */
    long walked() {
        return walked;
    }

    /** Returns a byte, or -1 before the beginning and beyond the end. */
    private int at(int at) {
        return at >= 0 && at < bytes.limit() ? Byte.toUnsignedInt(bytes.get(at)) : -1;
    }

    boolean is(int at, String any) {
        return at(at) >= 0 && any.indexOf(at(at)) >= 0;
    }

    private boolean regular(int at) {
        return at(at) >= 0 && !is(at, SPACE) && !is(at, DELIMITERS);
    }

    boolean keyword(int at, String word) {
        for (int i = 0; i < word.length(); i++) {
            if (at(at + i) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns the position after space and comments.
     *
     * @throws IllegalArgumentException when they are longer than in any real file
     */
    int next(int from) {
        int at = from;
        boolean comment = false;
        while (is(at, SPACE) || comment || at(at) == '%') {
            comment = at(at) >= 0 && !is(at, "\r\n") && (comment || at(at) == '%');
            if (at++ - from > LONGEST_GAP) {
                throw new IllegalArgumentException("Whitespace or comment of more than " + LONGEST_GAP + " bytes");
            }
        }
        walked += at - from;
        return at;
    }

    /** Returns the position after a name. */
    int end(int slash) {
        int at = slash + 1;
        while (regular(at)) {
            at++;
        }
        walked += at - slash;
        return at;
    }

    /** Returns a name, its escapes resolved; empty when none begins here, or when it is longer than allowed. */
    String name(int slash) {
        int end = at(slash) == '/' ? end(slash) : 0;
        // Each of its characters may be escaped by three.
        if (end == 0 || end - slash > 3 * LONGEST_NAME) {
            return "";
        }
        StringBuilder name = new StringBuilder();
        for (int at = slash + 1; at < end; at++) {
            int escaped = at(at) == '#' && at + 2 < end ? hex(at + 1) : -1;
            name.append((char) (escaped < 0 ? at(at) : escaped));
            at += escaped < 0 ? 0 : 2;
        }
        return name.toString();
    }

    private int hex(int at) {
        int high = Character.digit(at(at), 16);
        int low = Character.digit(at(at + 1), 16);
        return high < 0 || low < 0 ? -1 : 16 * high + low;
    }

    Set<String> names(int from, int to) {
        Set<String> names = new HashSet<>();
        for (int at = from; at < to; at++) {
            if (at(at) == '/') {
                names.add(name(at));
            }
        }
        return names;
    }

    /**
     * Returns a string, in parentheses or hexadecimal, without the zeros of UTF-16; empty when none begins here.
     *
     * @throws IllegalArgumentException when the file has more of them than any real file
     */
    String string(int at) {
        return switch (at(at)) {
            case '(' -> literal(at + 1);
            case '<' -> hexadecimal(at + 1);
            default -> "";
        };
    }

    private String literal(int from) {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        for (int at = from; at(at) >= 0 && at - from < LONGEST_STRING; at++) {
            int character = at(at);
            depth += character == '(' ? 1 : character == ')' ? -1 : 0;
            if (depth == 0) {
                break;
            }
            if (character == '\\') {
                int digits = octal(at + 1);
                character = digits == 0 ? at(at + 1) : Integer.parseInt(ascii(at + 1, digits), 8);
                at += Math.max(1, digits);
                if (is(at, "\r\n") && digits == 0) {
                    // Line continuation.
                    continue;
                }
            }
            append(text, character);
        }
        return text.toString();
    }

    private int octal(int from) {
        int digits = 0;
        while (digits < 3 && is(from + digits, "01234567")) {
            digits++;
        }
        return digits;
    }

    private String ascii(int from, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append((char) at(from + i));
        }
        return text.toString();
    }

    private String hexadecimal(int from) {
        StringBuilder digits = new StringBuilder();
        for (int at = from; at(at) >= 0 && at(at) != '>' && at - from < 2 * LONGEST_STRING; at++) {
            if (Character.digit(at(at), 16) >= 0) {
                digits.append((char) at(at));
            }
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i + 1 < digits.length(); i += 2) {
            append(text, Integer.parseInt(digits.substring(i, i + 2), 16));
        }
        return text.toString();
    }

    private void append(StringBuilder text, int character) {
        if (++read > MOST_IN_STRINGS) {
            throw new IllegalArgumentException("Strings of more than " + MOST_IN_STRINGS + " bytes");
        }
        if (character > 0) {
            text.append((char) character);
        }
    }

    /**
     * Returns the whole number of at most nine digits, leading zeros aside, with which a word begins; -1 otherwise,
     * also when the word is longer than any number: the caller then reads to the end of the word.
     */
    int number(int from) {
        int first = from;
        while (is(first, "0") && first - from < LONGEST_NAME) {
            first++;
        }
        int value = 0;
        int at = first;
        while (is(at, "0123456789") && at - first < 10) {
            value = 10 * value + at(at++) - '0';
        }
        return at == from || at - first > 9 || endless(at) ? -1 : value;
    }

    private boolean endless(int from) {
        int at = from;
        while (regular(at) && at - from <= LONGEST_NAME) {
            at++;
        }
        return at - from > LONGEST_NAME;
    }

    /** Returns the number of the object that a reference (7.3.10) points to, or -1 when none begins here. */
    int reference(int at) {
        if (number(at) < 0) {
            return -1;
        }
        int generation = next(end(at - 1));
        return number(generation) >= 0 && keyword(next(end(generation - 1)), "R") ? number(at) : -1;
    }

    /**
     * Returns the number of the object that begins with this keyword, or -1; it precedes the generation. Reads only
     * space and digits, so that no byte is read for more than one keyword.
     */
    int numberBefore(int keyword) {
        int generation = spaceBefore(keyword);
        int between = digitsBefore(generation);
        int end = spaceBefore(between);
        return between == generation || end == between ? -1 : number(digitsBefore(end), end);
    }

    private int spaceBefore(int from) {
        int at = from;
        while (is(at - 1, SPACE)) {
            at--;
        }
        walked += from - at;
        return at;
    }

    private int digitsBefore(int from) {
        int at = from;
        while (is(at - 1, "0123456789")) {
            at--;
        }
        walked += from - at;
        return at;
    }

    /** Returns the number of these digits, or -1 when there are none or more than nine, leading zeros aside. */
    private int number(int from, int to) {
        int first = from;
        while (first < to - 1 && is(first, "0")) {
            first++;
        }
        return to == from || to - first > 9 ? -1 : Integer.parseInt(ascii(first, to - first));
    }

    /** Returns the position after a value of any type, at most this many bytes further. */
    int behind(int from, int most) {
        int depth = 0;
        int at = from;
        do {
            boolean dictionary = keyword(at, "<<") || keyword(at, ">>");
            depth += is(at, "[") || keyword(at, "<<") ? 1 : is(at, "]") || keyword(at, ">>") ? -1 : 0;
            at = dictionary ? at + 2 : token(at, most);
        } while (depth > 0 && at(at) >= 0 && at - from < most);
        return at;
    }

    /** Returns the position after a string, a name, a reference, a word or one other byte. */
    private int token(int at, int most) {
        if (is(at, "(<")) {
            return closed(at, most);
        }
        if (reference(at) >= 0) {
            return next(end(next(end(at - 1)) - 1)) + 1;
        }
        return Math.max(at + 1, end(is(at, "/") ? at : at - 1));
    }

    private int closed(int from, int most) {
        boolean literal = is(from, "(");
        int depth = 0;
        int at = from;
        do {
            depth += is(at, "(<") ? 1 : is(at, literal ? ")" : ">") ? -1 : 0;
            at += literal && is(at, "\\") ? 2 : 1;
        } while (depth > 0 && at(at) >= 0 && at - from < most);
        return at;
    }

    /** Returns the start of a stream's data: after its keyword and one end of line. */
    int data(int keyword) {
        int at = keyword + "stream".length();
        at += at(at) == '\r' ? 1 : 0;
        return at + (at(at) == '\n' ? 1 : 0);
    }
}
