package fr.gouv.anct.minisites.admin.check;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Findings of the newest revision of a page; shown by {@code admin/check/findings}.
 *
 * @param counts number of findings of each severity
 * @param remedy for the findings that prevent its publication; null when none does
 * @param incomplete whether a block is incomplete
 * @param online whether a revision is published nevertheless
 * @param waived author, date and reason of a waiver
 * @param waive URL for granting a waiver; null without permission or when there is nothing to waive
 */
public record ChecksView(
        List<FindingView> findings,
        String counts,
        @Nullable String remedy,
        boolean incomplete,
        boolean online,
        @Nullable String waived,
        @Nullable String waive) {

    /** Whether findings prevent the publication. */
    public boolean blocked() {
        return remedy != null;
    }
}
