package fr.gouv.anct.minisites.content.trash;

import fr.gouv.anct.minisites.backoffice.testing.ForeignRows;
import fr.gouv.anct.minisites.backoffice.testing.PackageCalls;
import fr.gouv.anct.minisites.backoffice.testing.RepositoryCalls;
import fr.gouv.anct.minisites.content.Page;
import fr.gouv.anct.minisites.content.PageKind;
import java.time.Instant;
import java.util.List;

/** Calls of the repositories of the trash with ids of another owner. */
class TrashCalls implements PackageCalls {

    @Override
    public List<RepositoryCalls<?>> with(ForeignRows rows) {
        return List.of(
                RepositoryCalls.of(TrashImpacts.class)
                        .read(impacts -> impacts.of(rows.page))
                        .read(impacts -> impacts.ties(rows.page)),
                RepositoryCalls.of(TrashedPages.class)
                        .read(pages -> pages.page(1, 20))
                        .read(pages -> pages.after(null, 20))
                        .read(TrashedPages::contents)
                        .read(pages -> pages.one(rows.discardedPage))
                        .read(pages -> pages.branch(rows.discardedPage))
                        .read(pages -> pages.until(Instant.now().plusSeconds(60)))
                        .write(pages -> pages.discard(List.of(rows.page), rows.account))
                        .write(pages -> pages.restore(
                                new Page(rows.discardedPage, null, PageKind.PAGE, "/jetee", 0, null),
                                rows.page,
                                "/detourne",
                                true))
                        .write(pages -> pages.purge(List.of(rows.page, rows.discardedPage))));
    }
}
