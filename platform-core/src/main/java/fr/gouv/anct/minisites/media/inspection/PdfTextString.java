package fr.gouv.anct.minisites.media.inspection;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/** Reads a text string of a PDF (ISO 32000-2, 7.9.2.2), in one of its three encodings. */
final class PdfTextString {

    /** Maximum number of bytes read of a string. */
    private static final int LONGEST = 2_048;

    /** Characters 0x80 to 0xA0 of PDFDocEncoding (ISO 32000-2, D.3); the others are those of ISO 8859-1. */
    private static final String FROM_80 =
            "\u2022\u2020\u2021\u2026\u2014\u2013\u0192\u2044\u2039\u203A\u2212\u2030\u201E\u201C\u201D\u2018"
                    + "\u2019\u201A\u2122\uFB01\uFB02\u0141\u0152\u0160\u0178\u017D\u0131\u0142\u0153\u0161\u017E\uFFFD"
                    + "\u20AC";

    private static final String ESCAPED = "nrtbf";
    private static final String CONTROLS = "\n\r\t\b\f";

    private final ByteBuffer bytes;

    private PdfTextString(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    /** Returns the text of the string that begins here; empty when none does, or when it has no end nearby. */
    static String read(ByteBuffer bytes, int at) {
        PdfTextString string = new PdfTextString(bytes);
        return switch (string.at(at)) {
            case '(' -> decoded(string.literal(at + 1));
            case '<' -> decoded(string.hexadecimal(at + 1));
            default -> "";
        };
    }

    private int at(int at) {
        return at >= 0 && at < bytes.limit() ? Byte.toUnsignedInt(bytes.get(at)) : -1;
    }

    private byte[] literal(int from) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        int depth = 1;
        for (int at = from; at(at) >= 0 && at - from < LONGEST; at++) {
            int character = at(at);
            depth += character == '(' ? 1 : character == ')' ? -1 : 0;
            if (depth == 0) {
                return text.toByteArray();
            }
            if (character == '\\') {
                at = escaped(at + 1, text);
            } else {
                text.write(character);
            }
        }
        return new byte[0];
    }

    /** Writes an escaped byte, and returns the position of its last character. */
    private int escaped(int from, ByteArrayOutputStream text) {
        int value = 0;
        int at = from;
        while (at - from < 3 && at(at) >= '0' && at(at) <= '7') {
            value = 8 * value + at(at++) - '0';
        }
        if (at > from) {
            text.write(value);
            return at - 1;
        }
        if (at(at) == '\r' || at(at) == '\n') {
            // Line continuation.
            return at(at) == '\r' && at(at + 1) == '\n' ? at + 1 : at;
        }
        int control = at(at) < 0 ? -1 : ESCAPED.indexOf(at(at));
        text.write(control < 0 ? at(at) : CONTROLS.charAt(control));
        return at;
    }

    private byte[] hexadecimal(int from) {
        StringBuilder digits = new StringBuilder();
        for (int at = from; at(at) >= 0 && at - from < 2 * LONGEST; at++) {
            if (at(at) == '>') {
                // A missing last digit is zero.
                return HexFormat.of().parseHex(digits.length() % 2 == 0 ? digits : digits.append('0'));
            }
            if (HexFormat.isHexDigit(at(at))) {
                digits.append((char) at(at));
            }
        }
        return new byte[0];
    }

    private static String decoded(byte[] text) {
        if (begins(text, 0xFE, 0xFF)) {
            return decoded(text, 2, StandardCharsets.UTF_16BE);
        }
        if (begins(text, 0xFF, 0xFE)) {
            return decoded(text, 2, StandardCharsets.UTF_16LE);
        }
        if (begins(text, 0xEF, 0xBB, 0xBF)) {
            return decoded(text, 3, StandardCharsets.UTF_8);
        }
        StringBuilder decoded = new StringBuilder();
        for (byte one : text) {
            int code = Byte.toUnsignedInt(one);
            decoded.append(code >= 0x80 && code <= 0xA0 ? FROM_80.charAt(code - 0x80) : (char) code);
        }
        return decoded.toString();
    }

    private static boolean begins(byte[] text, int... sign) {
        return ExecutableDetector.starts(text, sign);
    }

    private static String decoded(byte[] text, int from, Charset charset) {
        return new String(Arrays.copyOfRange(text, from, text.length), charset);
    }
}
