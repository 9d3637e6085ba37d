package fr.gouv.anct.minisites.content.redirect;

import org.jspecify.annotations.Nullable;

/**
 * Filter, order and paging of a list of redirects.
 *
 * @param words search terms in the path, the alias or the target
 * @param page from 1
 */
public record RedirectQuery(
        @Nullable String words, Redirect.@Nullable State state, Sort sort, boolean descending, int page, int size) {

    /** The sort key. */
    public enum Sort {
        PATH,
        HITS,
        CREATED
    }
}
