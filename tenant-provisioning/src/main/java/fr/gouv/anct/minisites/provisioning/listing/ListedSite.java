package fr.gouv.anct.minisites.provisioning.listing;

import fr.gouv.anct.minisites.site.AccessibilityRecord;
import fr.gouv.anct.minisites.tenancy.Address;
import fr.gouv.anct.minisites.tenancy.TenantState;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A site as a row of the platform staff's list of all sites: state, address, owners, last activity, end, accessibility
 * audit and errors.
 *
 * @param address canonical address; null when it has none any more
 * @param owners number of owners whose membership is valid today
 * @param publishedAt the last publication of a page; null when there was none
 * @param signedInAt the last sign-in of a member; null when none has signed in
 * @param endsOn last day of the site; null when none was set
 * @param auditedOn day of the current accessibility audit; null when there is none
 * @param errors number of errors that the checks find in the newest revisions of published pages
 */
public record ListedSite(
        String slug,
        String name,
        TenantState state,
        @Nullable Address address,
        long owners,
        @Nullable Instant publishedAt,
        @Nullable Instant signedInAt,
        @Nullable LocalDate endsOn,
        @Nullable LocalDate auditedOn,
        long errors) {

    /** Number of owners that a site needs, so that one may leave: the lifecycle warns of fewer. */
    public static final int OWNERS_NEEDED = 2;

    /** State of the accessibility audit. */
    public enum Audit {
        MISSING,
        EXPIRED,
        VALID
    }

    /** Whether the site is neither archived nor deleted; nothing is expected of a closed one. */
    public boolean active() {
        return !state.closed();
    }

    /** Whether the site has fewer owners than it needs. */
    public boolean lacksOwners() {
        return active() && owners < OWNERS_NEEDED;
    }

    /** Returns the last day of validity of the audit; null without an audit. */
    public @Nullable LocalDate auditExpiresOn() {
        return auditedOn == null ? null : auditedOn.plusYears(AccessibilityRecord.YEARS);
    }

    /** Returns the state of the audit on a day. */
    public Audit audit(LocalDate today) {
        LocalDate last = auditExpiresOn();
        if (last == null) {
            return Audit.MISSING;
        }
        return last.isBefore(today) ? Audit.EXPIRED : Audit.VALID;
    }
}
