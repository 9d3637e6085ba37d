package fr.gouv.anct.minisites.provisioning.end;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The end of a site as stored; without a request all components but the first are null. */
record SiteEndRow(
        LocalDate endsOn,
        @Nullable UUID requestId,
        @Nullable LocalDate wishedOn,
        @Nullable String reason,
        @Nullable UUID askedBy,
        @Nullable String askedByName,
        @Nullable Instant askedAt) {

    SiteEnd end() {
        return new SiteEnd(
                endsOn,
                requestId == null
                                || wishedOn == null
                                || reason == null
                                || askedBy == null
                                || askedByName == null
                                || askedAt == null
                        ? null
                        : new EndExtensionRequest(requestId, wishedOn, reason, askedBy, askedByName, askedAt));
    }
}
