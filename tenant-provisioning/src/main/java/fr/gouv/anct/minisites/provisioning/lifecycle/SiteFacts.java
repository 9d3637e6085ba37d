package fr.gouv.anct.minisites.provisioning.lifecycle;

import fr.gouv.anct.minisites.tenancy.TenantState;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What the watch knows of a site.
 *
 * @param settled whether it was made at least a day ago: before, its people may still be on their way
 * @param lastMovement day of the last publication, change of members by a person, or sign-in of a member
 * @param told what has been told about dates, each as {@link Measure.OfDate#key()}
 * @param series what has been done since it stopped moving
 */
record SiteFacts(
        UUID tenantId,
        String slug,
        String name,
        TenantState state,
        boolean readOnly,
        boolean settled,
        LocalDate lastMovement,
        List<Part> parts,
        Set<String> told,
        Series series) {

    List<Part> owners() {
        return parts.stream().filter(Part::owns).toList();
    }

    /** Those who answer for the site today. */
    List<Part> activeOwners(LocalDate today) {
        return owners().stream().filter(owner -> !owner.over(today)).toList();
    }
}
