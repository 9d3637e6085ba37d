package fr.gouv.anct.minisites.content.review;

import fr.gouv.anct.minisites.backoffice.testing.ForeignRows;
import fr.gouv.anct.minisites.backoffice.testing.PackageCalls;
import fr.gouv.anct.minisites.backoffice.testing.RepositoryCalls;
import java.util.List;

/** Calls of the repositories of reviews and waivers with ids of another owner. */
class ReviewCalls implements PackageCalls {

    @Override
    public List<RepositoryCalls<?>> with(ForeignRows rows) {
        return List.of(
                RepositoryCalls.of(Reviews.class)
                        .write(reviews -> reviews.lock(rows.page))
                        .read(reviews -> reviews.standing(rows.page))
                        .write(reviews -> reviews.end(rows.page, Review.Outcome.RETURNED, rows.callersAccount, "Non."))
                        .read(reviews -> reviews.scheduledSubmitter(rows.scheduledPage))
                        .write(reviews -> reviews.reopenScheduled(rows.scheduledPage))
                        .read(Reviews::count)
                        .read(reviews -> reviews.waiting(20, 0))
                        .withoutCall("submit"),
                RepositoryCalls.of(Waivers.class)
                        .read(waivers -> waivers.of(rows.waivedRevision))
                        .write(waivers ->
                                waivers.add(rows.scheduledPage, rows.waivedRevision, "Non.", rows.callersAccount)));
    }
}
