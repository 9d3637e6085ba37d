package fr.gouv.anct.minisites.navigation;

import java.util.Collection;

/** The counts that the DSFR sets. */
final class Limits {

    private Limits() {}

    static void atMost(int limit, Collection<?> values, String what) {
        if (values.size() > limit) {
            throw new IllegalArgumentException("At most " + limit + " " + what + ", not " + values.size());
        }
    }
}
