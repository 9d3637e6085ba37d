package fr.gouv.anct.minisites;

/** Tests that are quick or thorough, as they are asked to be: those that are always long have the tag {@code long}. */
public final class LongSuites {

    private LongSuites() {}

    /** Whether there is time for every combination. */
    public static boolean run() {
        return !System.getProperty("excluded.groups", "long").contains("long");
    }
}
