package fr.gouv.anct.minisites.access.session;

import fr.gouv.anct.minisites.backoffice.testing.ForeignRows;
import fr.gouv.anct.minisites.backoffice.testing.PackageCalls;
import fr.gouv.anct.minisites.backoffice.testing.RepositoryCalls;
import fr.gouv.anct.minisites.database.RowOwner;
import java.time.Instant;
import java.util.List;

/** Calls of the repository of sessions with ids of another owner. */
class SessionCalls implements PackageCalls {

    @Override
    public List<RepositoryCalls<?>> with(ForeignRows rows) {
        return List.of(RepositoryCalls.of(Sessions.class, RowOwner.ACCOUNT)
                .write(sessions -> sessions.deleteOfAccount(rows.account, ForeignRows.SESSION))
                .write(sessions -> sessions.deleteOthersOfAccount(rows.account, ""))
                // After the others: the versions of the rows of this table are not compared.
                .read(sessions -> sessions.findByAccount(rows.account, Instant.now(), Instant.EPOCH))
                // Of the holder of a session id, or across accounts.
                .withoutCall("find", "add", "update", "delete", "deleteExpired"));
    }
}
