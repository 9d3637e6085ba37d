package fr.gouv.anct.minisites.provisioning.request;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Filter, order and page of the request queue; requests that were never submitted are excluded.
 *
 * @param states all when null
 * @param words part of the programme's name, of the entity or of the requester's name or address
 * @param assignment all when null
 * @param page from 1
 */
public record RequestQuery(
        @Nullable Set<RequestState> states,
        @Nullable String words,
        @Nullable Assignment assignment,
        Sort sort,
        boolean descending,
        int page,
        int size) {

    /**
     * Filter by assignee.
     *
     * @param assignee null for the requests without one
     */
    public record Assignment(@Nullable UUID assignee) {}

    /** Sort order of the requests. */
    public enum Sort {
        SENT,
        NAME,
        REQUESTER,
        /** Requests without an assignee come last. */
        ASSIGNEE
    }
}
