package fr.gouv.anct.minisites.rendering;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The current page of a list and the URLs of all its pages.
 *
 * @param current from 1
 * @param pages the URLs, in order
 */
public record Pagination(int current, List<String> pages) {

    /** Whether there is at most one page: no pagination is shown. */
    public boolean single() {
        return pages.size() <= 1;
    }

    /** Returns the previous page, or the last one where the current number is past the end. */
    public @Nullable String previous() {
        return current > 1 ? pages.get(Math.min(current - 1, pages.size()) - 1) : null;
    }

    public @Nullable String next() {
        return current < pages.size() ? pages.get(current) : null;
    }
}
