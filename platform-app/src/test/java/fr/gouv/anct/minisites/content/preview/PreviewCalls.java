package fr.gouv.anct.minisites.content.preview;

import fr.gouv.anct.minisites.backoffice.testing.ForeignRows;
import fr.gouv.anct.minisites.backoffice.testing.PackageCalls;
import fr.gouv.anct.minisites.backoffice.testing.RepositoryCalls;
import java.time.Instant;
import java.util.List;

/** Calls of the repositories of preview links with ids of another owner. */
class PreviewCalls implements PackageCalls {

    @Override
    public List<RepositoryCalls<?>> with(ForeignRows rows) {
        return List.of(
                RepositoryCalls.of(PreviewLinks.class)
                        .read(links -> links.of(rows.scheduledPage))
                        .read(links -> links.open(rows.secretHash, Instant.now()))
                        .write(links -> links.revoke(rows.scheduledPage, rows.link))
                        .read(links -> links.comments(rows.scheduledPage))
                        .write(links -> links.settle(rows.scheduledPage, rows.comment, true))
                        .withoutCall("add", "comment"),
                RepositoryCalls.of(PreviewGrants.class)
                        .read(grants -> grants.scope(new PreviewGrant.OfLink(rows.link))));
    }
}
