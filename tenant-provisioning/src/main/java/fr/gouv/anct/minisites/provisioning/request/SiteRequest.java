package fr.gouv.anct.minisites.provisioning.request;

import fr.gouv.anct.minisites.access.Account;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request for a space.
 *
 * @param version grows with every change
 * @param slug the short name it holds, from sending until the site exists or the request ends
 * @param tenantId of the site, chosen by the approval
 * @param sentAt for the last time
 * @param changesAsked whether it was asked to be completed at least once
 * @param recalled whether it can be changed because the requester recalled it, and nobody asked for changes since it was sent
 */
public record SiteRequest(
        UUID id,
        Account requester,
        RequestState state,
        long version,
        Answers answers,
        @Nullable String slug,
        @Nullable UUID tenantId,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant sentAt,
        boolean changesAsked,
        boolean recalled) {

    /** The programme's name as typed; empty at first. */
    public String name() {
        return answers.get(Field.PROGRAMME_NAME).strip();
    }

    /** Whether it waits for a decision again, completed as it was asked to be. */
    public boolean completed() {
        return state == RequestState.SUBMITTED && changesAsked;
    }

    /** Whether its author can delete it: nobody else has seen it. */
    public boolean deletable() {
        return sentAt == null && (state == RequestState.DRAFT || state == RequestState.WITHDRAWN);
    }

    /** The same with other answers, not stored yet; those that are not named stay. */
    public SiteRequest with(Map<Field, String> typed) {
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
