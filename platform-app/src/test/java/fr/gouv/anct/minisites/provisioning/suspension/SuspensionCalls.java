package fr.gouv.anct.minisites.provisioning.suspension;

import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.backoffice.testing.ForeignRows;
import fr.gouv.anct.minisites.backoffice.testing.PackageCalls;
import fr.gouv.anct.minisites.backoffice.testing.RepositoryCalls;
import java.util.List;

/** Calls of the repository of suspensions with ids of another owner. */
class SuspensionCalls implements PackageCalls {

    @Override
    public List<RepositoryCalls<?>> with(ForeignRows rows) {
        return List.of(RepositoryCalls.of(Suspensions.class)
                .write(suspensions -> suspensions.add(
                        rows.suspension, rows.callersAccount, Role.COMMUNICATIONS, "Motif", null, null, null))
                .write(suspensions -> suspensions.end(rows.suspension, rows.callersAccount))
                .write(suspensions -> suspensions.endDue(rows.suspension))
                .read(Suspensions::findOpen));
    }
}
