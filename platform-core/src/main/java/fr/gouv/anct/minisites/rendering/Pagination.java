package fr.gouv.anct.minisites.rendering;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where one is in a list of pages.
 *
 * @param current from 1
 * @param pages the addresses, in order
 */
public record Pagination(int current, List<String> pages) {

    /** One page or none: nothing to show. */
    public boolean single() {
        return pages.size() <= 1;
    }

    /** The page before this one, or the last one where the address names a later page. */
    public @Nullable String previous() {
        return current > 1 ? pages.get(Math.min(current - 1, pages.size()) - 1) : null;
    }

    public @Nullable String next() {
        return current < pages.size() ? pages.get(current) : null;
    }
}
