package fr.gouv.anct.minisites.contact;

import java.time.Instant;

/**
 * Number of contact messages of a site not yet marked as handled, and time of the oldest, shown on the overview of the
 * site.
 *
 * @param count number of pending messages, {@value #MOST} at most; there may then be more
 * @param since time when the oldest one was received
 */
public record PendingMessagesSummary(long count, Instant since) {

    static final int MOST = 100;
}
