package fr.gouv.anct.minisites.provisioning.request;

import fr.gouv.anct.minisites.access.Account;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Embedded;

/**
 * A stored request for a site: its requester, state, answers, reserved slug, times, and the tenant that its approval
 * creates.
 *
 * @param version incremented by every change
 * @param slug the slug it holds, from its submission until the site exists or the request ends
 * @param tenantId of the site, chosen by the approval
 * @param sentAt time of the last submission
 * @param changesAsked whether changes were requested at least once
 * @param recalled whether it is editable because the requester recalled it, without changes requested since its
 *     submission
 */
public record SiteRequest(
        UUID id,
        @Embedded.Empty(prefix = "requester_") Account requester,
        RequestState state,
        long version,
        RequestAnswers answers,
        @Nullable String slug,
        @Nullable UUID tenantId,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant sentAt,
        boolean changesAsked,
        boolean recalled) {

    /** Name of the programme as typed; empty at first. */
    public String name() {
        return answers.get(RequestField.PROGRAMME_NAME).strip();
    }

    /** Whether it waits for a decision again, completed as requested. */
    public boolean completed() {
        return state == RequestState.SUBMITTED && changesAsked;
    }

    /** Whether its author can delete it, because no other user has seen it. */
    public boolean deletable() {
        return sentAt == null && (state == RequestState.DRAFT || state == RequestState.WITHDRAWN);
    }

    /** Returns an unsaved copy with other answers; fields absent from {@code typed} keep theirs. */
    public SiteRequest with(Map<RequestField, String> typed) {
        return new SiteRequest(
                id,
                requester,
                state,
                version,
                answers.with(typed),
                slug,
                tenantId,
                createdAt,
                updatedAt,
                sentAt,
                changesAsked,
                recalled);
    }
}
