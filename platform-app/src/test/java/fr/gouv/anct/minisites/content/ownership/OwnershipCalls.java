package fr.gouv.anct.minisites.content.ownership;

import fr.gouv.anct.minisites.backoffice.testing.ForeignRows;
import fr.gouv.anct.minisites.backoffice.testing.PackageCalls;
import fr.gouv.anct.minisites.backoffice.testing.RepositoryCalls;
import java.time.LocalDate;
import java.util.List;

/** Calls of the repository of page owners with ids of another owner. */
class OwnershipCalls implements PackageCalls {

    @Override
    public List<RepositoryCalls<?>> with(ForeignRows rows) {
        return List.of(RepositoryCalls.of(PageOwnerships.class)
                .write(ownerships -> ownerships.write(rows.page, null, LocalDate.of(2020, 1, 1), null, false))
                .read(ownerships -> ownerships.findDue(20, 0))
                .withoutCall("countDue"));
    }
}
