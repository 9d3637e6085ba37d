package fr.gouv.anct.minisites.provisioning.launch;

import fr.gouv.anct.minisites.backoffice.testing.ForeignRows;
import fr.gouv.anct.minisites.backoffice.testing.PackageCalls;
import fr.gouv.anct.minisites.backoffice.testing.RepositoryCalls;
import java.util.List;

/** Calls of the repository of launches with ids of another owner. */
class LaunchCalls implements PackageCalls {

    @Override
    public List<RepositoryCalls<?>> with(ForeignRows rows) {
        return List.of(RepositoryCalls.of(Launches.class)
                .write(launches -> launches.add(rows.callersAccount))
                .write(launches -> launches.undo(rows.callersAccount))
                .read(Launches::findLatest));
    }
}
