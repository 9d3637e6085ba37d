package fr.gouv.anct.minisites.access.session;

import fr.gouv.anct.minisites.backoffice.testing.ForeignRows;
import fr.gouv.anct.minisites.backoffice.testing.PackageCalls;
import fr.gouv.anct.minisites.backoffice.testing.RepositoryCalls;
import java.util.List;

/** Calls of the repository of sessions with ids of another owner. */
class SessionCalls implements PackageCalls {

    @Override
    public List<RepositoryCalls<?>> with(ForeignRows rows) {
        return List.of(RepositoryCalls.of(AccountSessions.class)
                // Bind the account of their argument.
                .withoutCall("of", "close", "closeAll", "closeOthers"));
    }
}
