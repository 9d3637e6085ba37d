package fr.gouv.anct.minisites.platform;

/** Reads the bytes of a request head, without making a {@code String} of each. */
public final class AsciiBytes {

    private AsciiBytes() {}

    /**
     * Whether a range of bytes equals a text, ignoring the case of the bytes.
     *
     * @param lowerCase in ASCII
     */
    public static boolean equalsIgnoreCase(byte[] bytes, int from, int to, String lowerCase) {
        return to - from == lowerCase.length() && startsWithIgnoreCase(bytes, from, to, lowerCase);
    }

    /** Whether a range of bytes starts with a text, ignoring the case of the bytes. */
    public static boolean startsWithIgnoreCase(byte[] bytes, int from, int to, String lowerCase) {
        if (to - from < lowerCase.length()) {
            return false;
        }
        for (int i = 0; i < lowerCase.length(); i++) {
            char c = lowerCase.charAt(i);
            int b = bytes[from + i];
            if (b != c && (c < 'a' || c > 'z' || (b | 0x20) != c)) {
                return false;
            }
        }
        return true;
    }

    /** Returns the index of a text within a range of bytes, ignoring the case of the bytes; -1 when it is not there. */
    public static int indexOfIgnoreCase(byte[] bytes, int from, int to, String lowerCase) {
        for (int i = from; i <= to - lowerCase.length(); i++) {
            if (startsWithIgnoreCase(bytes, i, to, lowerCase)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Returns a decimal number without leading zeros; -1 for any other text.
     *
     * @param longest maximum number of its digits, at most 18
     */
    public static long number(byte[] bytes, int from, int to, int longest) {
        if (to <= from || to - from > longest || (bytes[from] == '0' && to - from > 1)) {
            return -1;
        }
        long number = 0;
        for (int i = from; i < to; i++) {
            if (bytes[i] < '0' || bytes[i] > '9') {
                return -1;
            }
            number = number * 10 + bytes[i] - '0';
        }
        return number;
    }
}
