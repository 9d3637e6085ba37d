package fr.gouv.anct.minisites.tenancy.directory;

import fr.gouv.anct.minisites.tenancy.TenantState;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which sites are asked for.
 *
 * @param member only those that this account belongs to
 * @param only no more than this one, of those
 * @param words part of the name or of the short name
 * @param page from 1
 */
public record FleetQuery(
        @Nullable UUID member,
        @Nullable UUID only,
        @Nullable TenantState state,
        @Nullable String words,
        Sort sort,
        boolean descending,
        int page,
        int size) {

    /** Of any id. */
    public FleetQuery(
            @Nullable UUID member,
            @Nullable TenantState state,
            @Nullable String words,
            Sort sort,
            boolean descending,
            int page,
            int size) {
        this(member, null, state, words, sort, descending, page, size);
    }

    /** By what a list of sites is sorted. */
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
