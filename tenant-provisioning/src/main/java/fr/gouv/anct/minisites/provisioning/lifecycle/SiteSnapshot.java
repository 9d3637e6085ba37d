package fr.gouv.anct.minisites.provisioning.lifecycle;

import fr.gouv.anct.minisites.tenancy.TenantState;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The facts about a site from which its lifecycle measures are decided.
 *
 * @param settled whether it was created at least a day ago: before, its members may not have signed in yet
 * @param lastMovement day of the creation, the last publication, a person's change of members or of the site, or
 *     sign-in of a member
 * @param told warnings already sent, each as {@link LifecycleMeasure.TermWarning#key()}
 * @param series escalation steps taken since it became inactive
 */
record SiteSnapshot(
        UUID tenantId,
        String slug,
        String name,
        TenantState state,
        boolean readOnly,
        boolean settled,
        LocalDate lastMovement,
        List<MembershipTerm> parts,
        Set<String> told,
        InactivityEscalation series) {

    List<MembershipTerm> owners() {
        return parts.stream().filter(MembershipTerm::isOwner).toList();
    }

    /** Returns the owners whose membership is valid today. */
    List<MembershipTerm> activeOwners(LocalDate today) {
        return owners().stream().filter(owner -> !owner.isExpired(today)).toList();
    }
}
