package fr.gouv.anct.minisites.provisioning.lifecycle;

import fr.gouv.anct.minisites.backoffice.testing.ForeignRows;
import fr.gouv.anct.minisites.backoffice.testing.PackageCalls;
import fr.gouv.anct.minisites.backoffice.testing.RepositoryCalls;
import java.time.LocalDate;
import java.util.List;

/** Calls of the repository of the lifecycle with ids of another owner. */
class LifecycleCalls implements PackageCalls {

    @Override
    public List<RepositoryCalls<?>> with(ForeignRows rows) {
        return List.of(RepositoryCalls.of(LifecycleMeasures.class)
                .write(measures -> measures.claim("alert", LocalDate.of(2030, 1, 1), LocalDate.of(2030, 1, 1)))
                .write(measures -> measures.end(LocalDate.of(2030, 1, 1), LocalDate.of(2030, 1, 1))));
    }
}
