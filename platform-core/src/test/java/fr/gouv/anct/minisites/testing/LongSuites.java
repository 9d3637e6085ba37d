package fr.gouv.anct.minisites.testing;

/** Switch between the quick and the thorough run of a test; tests that are always long have the tag {@code long}. */
public final class LongSuites {

    private LongSuites() {}

    /** Whether tests cover every combination. */
    public static boolean run() {
        return !System.getProperty("excluded.groups", "long").contains("long");
    }
}
