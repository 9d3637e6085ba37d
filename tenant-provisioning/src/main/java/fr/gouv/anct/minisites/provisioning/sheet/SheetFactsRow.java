package fr.gouv.anct.minisites.provisioning.sheet;

import fr.gouv.anct.minisites.time.DateInput;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The facts of a sheet as read; the day of the audit as in the document that contains it. */
record SheetFactsRow(
        Instant createdAt,
        @Nullable UUID requestId,
        @Nullable UUID requesterId,
        @Nullable String requester,
        @Nullable Instant sentAt,
        @Nullable String entity,
        @Nullable String publisher,
        @Nullable Instant approvedAt,
        @Nullable String approver,
        @Nullable Instant launchedAt,
        @Nullable String launcher,
        boolean launchedByMember,
        List<String> owners,
        @Nullable String auditedOn,
        boolean shared) {

    SiteSheet sheet(List<SheetEvent> events) {
        return new SiteSheet(
                requestId == null || requesterId == null || requester == null
                        ? null
                        : new SiteSheet.Origin(
                                requestId, requesterId, requester, sentAt, act(approvedAt, approver, false)),
                entity,
                publisher,
                createdAt,
                act(launchedAt, launcher, launchedByMember),
                owners,
                auditedOn == null ? null : DateInput.of(auditedOn).date().orElse(null),
                shared,
                events);
    }

    private static SiteSheet.@Nullable Act act(@Nullable Instant at, @Nullable String by, boolean ofTeam) {
        return at == null || by == null ? null : new SiteSheet.Act(at, by, ofTeam);
    }
}
