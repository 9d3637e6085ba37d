package fr.gouv.anct.minisites.admin.bulk;

import java.util.List;

/**
 * Outcomes of an act, done or expected.
 *
 * @param outcomes in the order of the act
 * @param gone number of chosen things that do not exist, any more or in this site
 * @param undoable the things that can be taken back, those changed last first, in the versions in which the act left
 *     them
 */
record BulkResult(List<BulkOutcome> outcomes, int gone, BulkSelection undoable) {

    /** A result that is not taken back. */
    BulkResult(List<BulkOutcome> outcomes, int gone) {
        this(outcomes, gone, BulkSelection.NONE);
    }

    /** Returns a copy that can be taken back. */
    BulkResult undoable(BulkSelection things) {
        return new BulkResult(outcomes, gone, things);
    }

    List<BulkOutcome> done() {
        return outcomes.stream().filter(BulkOutcome::done).toList();
    }

    List<BulkOutcome> refused() {
        return outcomes.stream().filter(outcome -> !outcome.done()).toList();
    }
}
