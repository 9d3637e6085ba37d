package fr.gouv.anct.minisites.measurement;

import fr.gouv.anct.minisites.platform.AsciiBytes;

/**
 * The objection of a visitor to being counted: the one cookie of visitors, set by their own click. It says nothing but the
 * objection, and applies to all sites of the host.
 */
public final class Objection {

    /** Name of the cookie. */
    public static final String COOKIE = "mesure";

    /** Value of the cookie. */
    public static final String VALUE = "non";

    private static final String PAIR = COOKIE + "=" + VALUE;

    private Objection() {}

    /** Whether the value of a cookie header has the cookie. */
    static boolean isIn(byte[] bytes, int from, int to) {
        for (int at = AsciiBytes.indexOfIgnoreCase(bytes, from, to, PAIR);
                at >= 0;
                at = AsciiBytes.indexOfIgnoreCase(bytes, at + 1, to, PAIR)) {
            int end = at + PAIR.length();
            if ((at == from || bytes[at - 1] == ' ' || bytes[at - 1] == ';') && (end == to || bytes[end] == ';')) {
                return true;
            }
        }
        return false;
    }
}
