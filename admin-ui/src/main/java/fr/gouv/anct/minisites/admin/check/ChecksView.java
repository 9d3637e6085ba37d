package fr.gouv.anct.minisites.admin.check;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the checks found in the newest version of a page; {@code admin/check/findings} shows it.
 *
 * @param counts how many there are of each severity
 * @param remedy what is to be done about those that keep it from being published; none: nothing does
 * @param incomplete whether a block lacks something
 * @param online whether visitors read it nevertheless
 * @param waived by whom, when and why it may be published all the same
 * @param waive where that is decided; none for who may not, or when there is nothing to decide
 */
public record ChecksView(
        List<FindingView> findings,
        String counts,
        @Nullable String remedy,
        boolean incomplete,
        boolean online,
        @Nullable String waived,
        @Nullable String waive) {

    /** Whether they keep it from being published. */
    public boolean blocked() {
        return remedy != null;
    }
}
