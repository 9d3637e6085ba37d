package fr.gouv.anct.minisites.provisioning.lifecycle;

import fr.gouv.anct.minisites.access.Role;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The account, role and last day, if one is known, of a membership, from which the lifecycle policy counts the
 * remaining owners of a site.
 */
record MembershipTerm(UUID account, Role role, @Nullable LocalDate until) {

    boolean isOwner() {
        return role == Role.OWNER;
    }

    /** Whether the last day is past. */
    boolean isExpired(LocalDate today) {
        return until != null && until.isBefore(today);
    }

    /** Whether the membership is still valid on the day after. */
    boolean outlasts(LocalDate day) {
        return until == null || until.isAfter(day);
    }
}
