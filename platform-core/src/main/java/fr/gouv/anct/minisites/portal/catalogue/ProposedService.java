package fr.gouv.anct.minisites.portal.catalogue;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A published service of a live site that shares it, with what was decided about it.
 *
 * @param site its tenant
 * @param siteName for people
 * @param path of its page within the site
 * @param promise its introduction; null without one
 * @param reason why it is refused; empty otherwise
 * @param decidedAt null while nothing is decided
 * @param revision that is published now
 * @param changed whether it is accepted, and was published anew since
 */
public record ProposedService(
        UUID site,
        String siteName,
        UUID page,
        String path,
        String title,
        @Nullable String promise,
        ServiceDecision decision,
        String reason,
        @Nullable Instant decidedAt,
        UUID revision,
        boolean changed) {}
