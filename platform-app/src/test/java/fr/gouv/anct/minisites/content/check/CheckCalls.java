package fr.gouv.anct.minisites.content.check;

import fr.gouv.anct.minisites.backoffice.testing.ForeignRows;
import fr.gouv.anct.minisites.backoffice.testing.PackageCalls;
import fr.gouv.anct.minisites.backoffice.testing.RepositoryCalls;
import java.util.List;

/** Calls of the repositories of checks with ids of another owner. */
class CheckCalls implements PackageCalls {

    @Override
    public List<RepositoryCalls<?>> with(ForeignRows rows) {
        return List.of(
                RepositoryCalls.of(CheckInputs.class)
                        .read(inputs -> inputs.written(rows.waivedRevision))
                        .withoutCall("around", "newest"),
                RepositoryCalls.of(StoredFindings.class)
                        .read(StoredFindings::withErrors)
                        .read(findings -> findings.page("", null, 20, 0))
                        .withoutCall("claim", "count", "leaveListsToJob", "remaining", "keep", "siteVersion"),
                RepositoryCalls.of(DisplayedListings.class).withoutCall("empty"));
    }
}
