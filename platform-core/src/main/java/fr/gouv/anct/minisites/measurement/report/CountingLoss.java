package fr.gouv.anct.minisites.measurement.report;

/**
 * Requests and interrupted nodes whose counts are missing.
 *
 * @param requests requests of the period that were not counted while the database was away
 * @param interrupted runs of nodes that ended in the period without writing their last counts
 */
public record CountingLoss(long requests, long interrupted) {

    public boolean isEmpty() {
        return requests == 0 && interrupted == 0;
    }
}
