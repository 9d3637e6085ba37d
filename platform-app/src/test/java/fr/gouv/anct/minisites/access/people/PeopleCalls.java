package fr.gouv.anct.minisites.access.people;

import fr.gouv.anct.minisites.backoffice.testing.ForeignRows;
import fr.gouv.anct.minisites.backoffice.testing.PackageCalls;
import fr.gouv.anct.minisites.backoffice.testing.RepositoryCalls;
import java.util.List;

/** Calls of the repository of people with ids of another owner. */
class PeopleCalls implements PackageCalls {

    @Override
    public List<RepositoryCalls<?>> with(ForeignRows rows) {
        return List.of(RepositoryCalls.of(MembershipEndImpacts.class)
                .read(impacts -> impacts.of(rows.account))
                // Across tenants or accounts, for the purposes of the annotation.
                .withoutCall("anywhere"));
    }
}
