package fr.gouv.anct.minisites.content.draft;

import fr.gouv.anct.minisites.backoffice.testing.ForeignRows;
import fr.gouv.anct.minisites.backoffice.testing.PackageCalls;
import fr.gouv.anct.minisites.backoffice.testing.RepositoryCalls;
import java.util.List;

/** Calls of the repository of drafts with ids of another owner. */
class DraftCalls implements PackageCalls {

    @Override
    public List<RepositoryCalls<?>> with(ForeignRows rows) {
        return List.of(RepositoryCalls.of(Drafts.class)
                .read(drafts -> drafts.head(rows.page))
                .read(drafts -> drafts.discarded(rows.discardedPage))
                .read(drafts -> drafts.findByNumber(rows.page, 1))
                .read(drafts -> drafts.findForUpdate(rows.page))
                .withoutCall("add"));
    }
}
