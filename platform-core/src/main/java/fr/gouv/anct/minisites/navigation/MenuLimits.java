package fr.gouv.anct.minisites.navigation;

import java.util.Collection;

/** Checks the limits set by the DSFR. */
final class MenuLimits {

    private MenuLimits() {}

    static void atMost(int limit, Collection<?> values, String what) {
        if (values.size() > limit) {
            throw new IllegalArgumentException("At most " + limit + " " + what + ", not " + values.size());
        }
    }
}
