package fr.gouv.anct.minisites.contact;

import java.time.Instant;

/**
 * The messages of a site that wait.
 *
 * @param count how many there are, {@value #MOST} at most: there may be more then
 * @param since when the one that has waited longest was received
 */
public record Waiting(long count, Instant since) {

    static final int MOST = 100;
}
