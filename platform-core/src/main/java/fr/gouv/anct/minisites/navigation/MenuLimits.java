package fr.gouv.anct.minisites.navigation;

import java.util.Collection;

/**
 * Throws an exception when a menu record is constructed with more entries than the limits declared in {@link Menus}.
 */
final class MenuLimits {

    private MenuLimits() {}

    static void atMost(int limit, Collection<?> values, String what) {
        if (values.size() > limit) {
            throw new IllegalArgumentException("At most " + limit + " " + what + ", not " + values.size());
        }
    }
}
