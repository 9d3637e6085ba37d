package fr.gouv.anct.minisites.tenancy.directory;

import fr.gouv.anct.minisites.tenancy.TenantState;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The filter, sort order and page of a list of sites in the back office: those of one account, or all, by state and
 * words of the name.
 *
 * @param member only sites of which this account is a member
 * @param only restricts the list to this site
 * @param words part of the name or of the slug
 * @param page from 1
 */
public record TenantQuery(
        @Nullable UUID member,
        @Nullable UUID only,
        @Nullable TenantState state,
        @Nullable String words,
        Sort sort,
        boolean descending,
        int page,
        int size) {

    /** Creates a query without a filter by site. */
    public TenantQuery(
            @Nullable UUID member,
            @Nullable TenantState state,
            @Nullable String words,
            Sort sort,
            boolean descending,
            int page,
            int size) {
        this(member, null, state, words, sort, descending, page, size);
    }

    /** The sort order of a list of sites. */
    public enum Sort {
        NAME("fold(t.name)"),
        STATE("array_position(array['preparation', 'live', 'suspended', 'archived', 'deleted'], t.state)"),
        CREATED("t.created_at");

        private final String expression;

        Sort(String expression) {
            this.expression = expression;
        }

        String order(boolean descending) {
            return expression + (descending ? " desc" : "") + ", fold(t.name), t.tenant_id";
        }
    }
}
