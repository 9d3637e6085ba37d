package fr.gouv.anct.minisites.admin.bulk;

import java.util.List;

/**
 * Outcomes of a bulk act for all chosen entries, done or forecast, with the number of missing ones and the entries of
 * the follow-up act.
 *
 * @param outcomes in the order of the act
 * @param gone number of chosen things that do not exist, any more or in this site
 * @param followed the things that the next act is offered for, in the versions in which the act left them
 */
record BulkResult(List<BulkOutcome> outcomes, int gone, BulkSelection followed) {

    /** A result that no act is offered after. */
    BulkResult(List<BulkOutcome> outcomes, int gone) {
        this(outcomes, gone, BulkSelection.NONE);
    }

    /** Returns a copy after which an act on these things is offered. */
    BulkResult followed(BulkSelection things) {
        return new BulkResult(outcomes, gone, things);
    }

    List<BulkOutcome> done() {
        return outcomes.stream().filter(BulkOutcome::done).toList();
    }

    List<BulkOutcome> refused() {
        return outcomes.stream().filter(outcome -> !outcome.done()).toList();
    }
}
