package fr.gouv.anct.minisites.provisioning.sheet;

import fr.gouv.anct.minisites.provisioning.listing.ListedSite;
import fr.gouv.anct.minisites.site.AccessibilityRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The facts that the sheet of a site shows: its request and approval, publisher, launch, owners, accessibility audit
 * and history.
 *
 * @param origin request that it comes from; null for a site that was created without one
 * @param entity entity that carries the programme, as its request states it; null without a request
 * @param publisher name of its publisher; null while its legal identity is not stored
 * @param createdAt time since when it exists
 * @param launch last launch that was not undone; null before it
 * @param owners names of the owners whose membership is valid today, in their order
 * @param auditedOn day of the current accessibility audit; null when there is none
 * @param shared whether the search of the portal finds its content
 * @param events the latest first
 */
public record SiteSheet(
        @Nullable Origin origin,
        @Nullable String entity,
        @Nullable String publisher,
        Instant createdAt,
        @Nullable Act launch,
        List<String> owners,
        @Nullable LocalDate auditedOn,
        boolean shared,
        List<SheetEvent> events) {

    /**
     * The approved request of a site.
     *
     * @param requester name of the requester
     * @param sentAt time of its last submission; null when it is not known
     * @param approval its approval; null when none is recorded
     */
    public record Origin(
            UUID request,
            UUID requesterId,
            String requester,
            @Nullable Instant sentAt,
            @Nullable Act approval) {}

    /**
     * An act of a person.
     *
     * @param by name of the person
     * @param ofTeam whether the person is a member of the site
     */
    public record Act(Instant at, String by, boolean ofTeam) {}

    /** Whether there are fewer owners than a site needs. */
    public boolean lacksOwners() {
        return owners.size() < ListedSite.OWNERS_NEEDED;
    }

    /** Returns the last day of validity of the accessibility audit; null without an audit. */
    public @Nullable LocalDate auditExpiresOn() {
        return auditedOn == null ? null : auditedOn.plusYears(AccessibilityRecord.YEARS);
    }
}
