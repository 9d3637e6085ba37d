package fr.gouv.anct.minisites.provisioning.waiting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the list « Ce qui attend »: an act that waits for an account, with its kind, site, subject, dates and number
 * of elements. Which components are present depends on its kind.
 *
 * @param siteId id of its site
 * @param slug of its site
 * @param site name of its site
 * @param page page that it is about
 * @param account account that submitted, sent back, invited or requested, or whose contract ends
 * @param request site request that it is about
 * @param follower account that follows the request
 * @param subject title of the page, or name of the programme; empty if there is none
 * @param who name of the account; empty if there is none
 * @param followedBy name of the account that follows the request; empty if there is none
 * @param detail code that the words depend on: state of a request, step of a lifecycle measure, whether a creation is
 *     retried; empty if there is none
 * @param since time since when it waits
 * @param until last day for the act; of a decision the target of its review
 * @param nextAttempt when the platform retries a creation; null when it runs now or is not retried
 * @param number of what waits together: comments, messages, pages; the owners of a site; the next attempt of a creation
 * @param total number of items of its kind
 */
public record WaitingItem(
        WaitingKind kind,
        @Nullable UUID siteId,
        @Nullable String slug,
        @Nullable String site,
        @Nullable UUID page,
        @Nullable UUID account,
        @Nullable UUID request,
        @Nullable UUID follower,
        String subject,
        String who,
        String followedBy,
        String detail,
        @Nullable Instant since,
        @Nullable LocalDate until,
        @Nullable Instant nextAttempt,
        long number,
        long total) {

    /** Returns a copy with another last day for the act. */
    WaitingItem until(LocalDate day) {
        return new WaitingItem(
                kind,
                siteId,
                slug,
                site,
                page,
                account,
                request,
                follower,
                subject,
                who,
                followedBy,
                detail,
                since,
                day,
                nextAttempt,
                number,
                total);
    }
}
