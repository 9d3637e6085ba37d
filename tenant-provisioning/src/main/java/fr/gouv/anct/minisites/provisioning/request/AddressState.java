package fr.gouv.anct.minisites.provisioning.request;

import java.util.List;
import java.util.Optional;
import org.springframework.data.relational.core.mapping.Embedded;

/**
 * The result of looking up one wanted slug in the database: in quarantine, taken by a site or request, used by a page
 * of the portal, or similar to others.
 *
 * @param ofPortal whether it is the first segment of a page of the portal
 * @param near similar names found by the index, each with its skeleton after a space
 */
record AddressState(
        @Embedded.Empty SimilarName name, boolean quarantined, boolean taken, boolean ofPortal, List<String> near) {

    /** Returns the code of the problem; empty when the name is free. */
    Optional<String> code() {
        if (quarantined) {
            return Optional.of("slug-quarantined");
        }
        if (taken) {
            return Optional.of("slug-taken");
        }
        if (ofPortal) {
            return Optional.of("slug-portal");
        }
        return Optional.of("slug-look-alike")
                .filter(code -> near.stream()
                        .map(found -> found.split(" "))
                        .anyMatch(parts -> name.isSimilarTo(new SimilarName(parts[0], parts[1]))));
    }
}
