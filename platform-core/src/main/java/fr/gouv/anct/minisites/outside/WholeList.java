package fr.gouv.anct.minisites.outside;

import java.time.Duration;

/**
 * Judges a whole list of an outside service before it takes the place of a copy: the service may have changed the shape of its
 * entries, or answer a part of them as if it were all.
 */
public final class WholeList {

    /** How long a list is short, with every answer, before the copy loses what it no longer has. */
    public static final Duration BELIEVED_AFTER = Duration.ofDays(7);

    private WholeList() {}

    /**
     * Checks that the entries have the known shape: at least half of them can be read.
     *
     * @param name of the list, for people who look for the fault
     * @throws OutsideException otherwise, with {@link OutsideFault#UNEXPECTED}
     */
    public static void requireReadable(String name, int read, int listed) {
        if (2 * read < listed) {
            throw new OutsideException(OutsideFault.UNEXPECTED, "%s: %d / %d".formatted(name, read, listed));
        }
    }

    /** Whether a list has less than half of the entries of its copy. */
    public static boolean isShort(int listed, long copied) {
        return 2L * listed < copied;
    }
}
