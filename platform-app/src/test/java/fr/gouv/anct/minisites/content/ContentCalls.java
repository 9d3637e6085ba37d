package fr.gouv.anct.minisites.content;

import fr.gouv.anct.minisites.backoffice.testing.ForeignRows;
import fr.gouv.anct.minisites.backoffice.testing.PackageCalls;
import fr.gouv.anct.minisites.backoffice.testing.RepositoryCalls;
import java.util.List;

/** Calls of the repository of pages with ids of another owner. */
class ContentCalls implements PackageCalls {

    @Override
    public List<RepositoryCalls<?>> with(ForeignRows rows) {
        return List.of(RepositoryCalls.of(Pages.class)
                .write(pages -> pages.withdraw(rows.page))
                .write(pages -> pages.leadOn(rows.page))
                .write(pages -> pages.setPublishedRevision(rows.page, rows.revision))
                .write(Pages::refreshBlockTypes)
                .write(pages -> pages.redirect("/detourne", rows.page))
                .withoutCall("publish"));
    }
}
