package fr.gouv.anct.minisites.admin.bulk;

import java.util.List;

/**
 * Outcomes of an act, done or expected.
 *
 * @param outcomes in the order of the act
 * @param gone number of chosen things that do not exist, any more or in this site
 */
record BulkResult(List<BulkOutcome> outcomes, int gone) {

    List<BulkOutcome> done() {
        return outcomes.stream().filter(BulkOutcome::done).toList();
    }

    List<BulkOutcome> refused() {
        return outcomes.stream().filter(outcome -> !outcome.done()).toList();
    }
}
