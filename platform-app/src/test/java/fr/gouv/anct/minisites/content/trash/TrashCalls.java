package fr.gouv.anct.minisites.content.trash;

import fr.gouv.anct.minisites.backoffice.testing.ForeignRows;
import fr.gouv.anct.minisites.backoffice.testing.PackageCalls;
import fr.gouv.anct.minisites.backoffice.testing.RepositoryCalls;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Calls of the repositories of the trash with ids of another owner. */
class TrashCalls implements PackageCalls {

    @Override
    public List<RepositoryCalls<?>> with(ForeignRows rows) {
        return List.of(
                RepositoryCalls.of(TrashImpacts.class)
                        .read(impacts -> impacts.of(List.of(rows.page)))
                        .read(impacts -> impacts.ties(List.of(rows.page))),
                RepositoryCalls.of(TrashedPages.class)
                        .read(pages -> pages.page(20, 0))
                        .read(TrashedPages::count)
                        .read(pages -> pages.after(null, rows.discardedPage, 20))
                        .read(TrashedPages::contents)
                        .read(pages -> pages.one(rows.discardedPage))
                        .read(pages -> pages.some(new UUID[] {rows.discardedPage}))
                        .read(pages -> pages.branch(rows.discardedPage))
                        .read(pages -> pages.until(Instant.now().plusSeconds(60)))
                        .write(pages -> pages.discard(new UUID[] {rows.page}, rows.account))
                        .write(pages -> pages.restore(rows.discardedPage, rows.page, "/jetee", "/detourne", true))
                        .write(pages -> pages.purge(new UUID[] {rows.page, rows.discardedPage}))
                        .write(pages -> pages.clearRevisions(new UUID[] {rows.page, rows.discardedPage}))
                        .write(pages -> pages.detachChildren(new UUID[] {rows.page, rows.discardedPage}))
                        .write(pages -> pages.deleteRevisions(new UUID[] {rows.page, rows.discardedPage}))
                        .write(pages -> pages.delete(new UUID[] {rows.page, rows.discardedPage}))
                        // Across tenants, for the retention.
                        .withoutCall("findTenants"));
    }
}
