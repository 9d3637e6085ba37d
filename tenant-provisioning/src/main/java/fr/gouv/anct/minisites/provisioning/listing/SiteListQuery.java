package fr.gouv.anct.minisites.provisioning.listing;

import fr.gouv.anct.minisites.tenancy.TenantState;
import org.jspecify.annotations.Nullable;

/**
 * Filters and order of the list of all sites; a filter that is null admits every site. Filters on what a site lacks admit
 * no closed site.
 *
 * @param words part of the name or of the slug
 * @param ending sites that end soon or have ended, or have no end
 * @param audit sites whose accessibility audit is in this state
 * @param unpublished sites without a publication for this period
 */
public record SiteListQuery(
        @Nullable TenantState state,
        @Nullable String words,
        @Nullable Owners owners,
        @Nullable Ending ending,
        ListedSite.@Nullable Audit audit,
        @Nullable Period unpublished,
        @Nullable Errors errors,
        Sort sort,
        boolean descending) {

    /** Filter by the number of owners. */
    public enum Owners {
        TOO_FEW,
        ENOUGH
    }

    /** Filter by the errors of the checks. */
    public enum Errors {
        SOME,
        NONE
    }

    /** Filter by the end of a site. */
    public enum Ending {
        ONE_MONTH(Period.ONE_MONTH),
        THREE_MONTHS(Period.THREE_MONTHS),
        SIX_MONTHS(Period.SIX_MONTHS),
        TWELVE_MONTHS(Period.TWELVE_MONTHS),
        NONE(null);

        private final @Nullable Period within;

        Ending(@Nullable Period within) {
            this.within = within;
        }

        /** Returns the period within which a site ends, or has ended; null for sites without an end. */
        @Nullable
        Period within() {
            return within;
        }
    }

    /** A period of whole months. */
    public enum Period {
        ONE_MONTH(1),
        THREE_MONTHS(3),
        SIX_MONTHS(6),
        TWELVE_MONTHS(12);

        private final int months;

        Period(int months) {
            this.months = months;
        }

        int months() {
            return months;
        }
    }

    /**
     * The sort order; sites without the value come first in ascending order, except those without an end. Sites with
     * equal values have the order of their names.
     */
    public enum Sort {
        NAME("fold(k.name)", "first"),
        STATE("array_position(array['preparation', 'live', 'suspended', 'archived', 'deleted'], k.state)", "first"),
        OWNERS("k.owners", "first"),
        PUBLISHED("k.published_at", "first"),
        SIGNED_IN("k.signed_in_at", "first"),
        ENDING("k.ends_on", "last"),
        AUDITED("k.audited_on", "first"),
        ERRORS("k.errors", "first");

        private final String expression;
        private final String empty;

        Sort(String expression, String empty) {
            this.expression = expression;
            this.empty = empty;
        }

        /** Returns the SQL of the order; it is total. */
        String order(boolean descending) {
            return expression + (descending ? " desc nulls last" : " nulls " + empty) + ", fold(k.name), k.tenant_id";
        }
    }

    /** Whether a filter is set. */
    public boolean filtered() {
        return state != null
                || words != null
                || owners != null
                || ending != null
                || audit != null
                || unpublished != null
                || errors != null;
    }
}
