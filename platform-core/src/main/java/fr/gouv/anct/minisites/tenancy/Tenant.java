package fr.gouv.anct.minisites.tenancy;

import fr.gouv.anct.minisites.sitedirectory.DirectoryFacts;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mini-site as the directory holds it: the data needed to resolve a request, without content.
 *
 * @param version grows with every change that a visitor can see; part of every cache key
 * @param successorUrl redirect target of an archived site
 * @param canonical the address to which all aliases redirect
 * @param aliases its other addresses
 * @param suspension the public facts of its suspension; null unless it is suspended
 * @param facts what the directory of sites says of it; null unless it is live, and in lists of tenants
 */
public record Tenant(
        UUID id,
        String slug,
        String name,
        TenantState state,
        boolean readOnly,
        long version,
        @Nullable String successorUrl,
        Address canonical,
        List<Address> aliases,
        @Nullable Suspension suspension,
        @Nullable DirectoryFacts facts) {

    /**
     * Facts of a suspension that visitors read.
     *
     * @param notice plain text of one or several lines; null for the standard text
     * @param until its last day, in Paris; null when none is set
     */
    public record Suspension(
            @Nullable String notice, @Nullable LocalDate until) {

        /** Returns the lines of the notice as paragraphs; empty for the standard text. */
        public List<String> paragraphs() {
            return notice == null
                    ? List.of()
                    : notice.lines().filter(line -> !line.isBlank()).toList();
        }
    }

    /** Creates a tenant that is not suspended, or of whose suspension nothing is known. */
    public Tenant(
            UUID id,
            String slug,
            String name,
            TenantState state,
            boolean readOnly,
            long version,
            @Nullable String successorUrl,
            Address canonical,
            List<Address> aliases) {
        this(id, slug, name, state, readOnly, version, successorUrl, canonical, aliases, null, null);
    }

    /** Creates a tenant of which nothing is known for the directory of sites. */
    public Tenant(
            UUID id,
            String slug,
            String name,
            TenantState state,
            boolean readOnly,
            long version,
            @Nullable String successorUrl,
            Address canonical,
            List<Address> aliases,
            @Nullable Suspension suspension) {
        this(id, slug, name, state, readOnly, version, successorUrl, canonical, aliases, suspension, null);
    }

    /** Whether content and appearance are frozen at the moment: the site is read-only, archived or deleted. */
    public boolean locked() {
        return readOnly || state.closed();
    }
}
