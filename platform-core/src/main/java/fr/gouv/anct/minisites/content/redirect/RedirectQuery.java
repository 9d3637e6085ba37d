package fr.gouv.anct.minisites.content.redirect;

import org.jspecify.annotations.Nullable;

/**
 * Which redirects are asked for.
 *
 * @param words part of the path, of the alias or of where it leads
 * @param page from 1
 */
public record RedirectQuery(
        @Nullable String words, Redirect.@Nullable State state, Sort sort, boolean descending, int page, int size) {

    /** By what they are sorted. */
    public enum Sort {
        PATH("path"),
        HITS("hits"),
        CREATED("created_at");

        private final String column;

        Sort(String column) {
            this.column = column;
        }

        String order(boolean descending) {
            return column + (descending ? " desc" : "") + ", path, alias";
        }
    }
}
