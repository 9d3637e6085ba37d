package fr.gouv.anct.minisites.content.version;

import fr.gouv.anct.minisites.backoffice.testing.ForeignRows;
import fr.gouv.anct.minisites.backoffice.testing.PackageCalls;
import fr.gouv.anct.minisites.backoffice.testing.RepositoryCalls;
import java.util.List;

/** Calls of the repository of revisions with ids of another owner. */
class VersionCalls implements PackageCalls {

    @Override
    public List<RepositoryCalls<?>> with(ForeignRows rows) {
        return List.of(RepositoryCalls.of(Revisions.class)
                .read(revisions -> revisions.count(rows.page))
                .read(revisions -> revisions.list(rows.page, 20, 0))
                .read(revisions -> revisions.before(rows.page, 9, 20))
                .read(revisions -> revisions.one(rows.page, 1))
                .read(revisions -> revisions.texts(rows.page, 1, 1))
                .write(revisions ->
                        revisions.sayAgain(rows.page, rows.revision, "Repris.", "Moi", rows.callersAccount)));
    }
}
