package fr.gouv.anct.minisites.content.redirect;

import org.jspecify.annotations.Nullable;

/**
 * Search terms, filter by state, sort order and page number with which the redirects of a site are listed.
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
