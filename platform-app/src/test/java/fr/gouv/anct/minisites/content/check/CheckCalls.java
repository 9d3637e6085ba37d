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
                        .read(findings -> findings.page(new CheckQuery("", null, 1, 20)))
                        .withoutCall(
                                "claim", "leaveListsToJob", "remaining", "keep", "siteVersion", "tenantsWithSomeLeft"),
                RepositoryCalls.of(DisplayedListings.class).withoutCall("empty"));
    }
}
