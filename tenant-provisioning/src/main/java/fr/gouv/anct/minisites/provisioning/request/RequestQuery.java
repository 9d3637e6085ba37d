package fr.gouv.anct.minisites.provisioning.request;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which requests are asked for; those that were never sent are not among them.
 *
 * @param states all when there is none
 * @param words part of the programme's name, of the entity or of the requester's name or address
 * @param page from 1
 */
public record RequestQuery(
        @Nullable Set<RequestState> states, @Nullable String words, Sort sort, boolean descending, int page, int size) {

    /** What they are sorted by. */
    public enum Sort {
        SENT,
        NAME,
        REQUESTER
    }
}
