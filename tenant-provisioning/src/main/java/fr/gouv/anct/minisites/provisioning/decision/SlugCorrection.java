package fr.gouv.anct.minisites.provisioning.decision;

import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import fr.gouv.anct.minisites.tenancy.Slug;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Slug that a decider gives to a requested site, instead of the one that its request holds.
 *
 * @param from as requested
 * @param to as approved
 */
record SlugCorrection(String from, String to) {

    /** Returns the correction; null when the request holds this slug. */
    static @Nullable SlugCorrection of(SiteRequest request, Slug approved) {
        String from = Optional.ofNullable(request.slug()).orElse("");
        return from.equals(approved.value()) ? null : new SlugCorrection(from, approved.value());
    }
}
