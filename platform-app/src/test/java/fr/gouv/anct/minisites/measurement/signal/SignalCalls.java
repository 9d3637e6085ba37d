package fr.gouv.anct.minisites.measurement.signal;

import fr.gouv.anct.minisites.backoffice.testing.ForeignRows;
import fr.gouv.anct.minisites.backoffice.testing.PackageCalls;
import fr.gouv.anct.minisites.backoffice.testing.RepositoryCalls;
import java.util.List;

/** Calls of the repositories of signals; they have no ids, and find what the bound tenant has. */
class SignalCalls implements PackageCalls {

    @Override
    public List<RepositoryCalls<?>> with(ForeignRows rows) {
        return List.of(
                RepositoryCalls.of(SignalQueries.class).withoutCall("findAgeing", "findFalling", "findUnread"),
                RepositoryCalls.of(KeptSignals.class).withoutCall("find", "list", "keep", "delete", "clear"));
    }
}
