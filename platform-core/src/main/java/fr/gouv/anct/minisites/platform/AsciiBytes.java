package fr.gouv.anct.minisites.platform;

/** Compares the bytes of a request head with texts, without making a {@code String} of each. */
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
}
