package fr.gouv.anct.minisites.access;

import org.jspecify.annotations.Nullable;

/**
 * Search words, platform role, sort key and page number with which administrators filter the list of accounts or its
 * export.
 *
 * @param words part of the name or of the e-mail address
 * @param role on the platform; {@link Role#AGENT} for accounts without a platform role
 * @param page from 1
 */
public record AccountQuery(
        @Nullable String words, @Nullable Role role, Sort sort, boolean descending, int page, int size) {

    /** Sort key of a list of accounts. */
    public enum Sort {
        /** By display name: given name first. */
        NAME("fold(a.given_name)", "fold(a.usual_name)"),
        EMAIL("a.email"),
        SEEN("coalesce(a.signed_in_at, '-infinity')");

        private final String[] expressions;

        Sort(String... expressions) {
            this.expressions = expressions;
        }

        String order(boolean descending) {
            String direction = descending ? " desc, " : ", ";
            return String.join(direction, expressions) + direction + "a.id";
        }
    }
}
