package fr.gouv.anct.minisites.provisioning.creation;

import fr.gouv.anct.minisites.backoffice.testing.ForeignRows;
import fr.gouv.anct.minisites.backoffice.testing.PackageCalls;
import fr.gouv.anct.minisites.backoffice.testing.RepositoryCalls;
import fr.gouv.anct.minisites.database.RowOwner;
import java.util.List;

/** Calls of the repository of creations with ids of another owner. */
class CreationCalls implements PackageCalls {

    @Override
    public List<RepositoryCalls<?>> with(ForeignRows rows) {
        return List.of(
                RepositoryCalls.of(SiteCreations.class, RowOwner.TENANT)
                        .read(creations -> creations.order(rows.tenant))
                        .read(creations -> creations.creation(rows.tenant))
                        .write(creations -> creations.claim(rows.tenant, CreationStep.SITE))
                        .write(creations -> creations.finish(rows.tenant))
                        .write(creations -> creations.fail(rows.tenant, "Échec.", "Cause"))
                        .write(creations -> creations.giveUp(rows.tenant))
                        .write(creations -> creations.restart(rows.tenant))
                        // Across tenants or accounts, for the purposes of the annotation.
                        .withoutCall("unfinished"),
                RepositoryCalls.of(SiteCreations.class, RowOwner.ACCOUNT)
                        .read(creations -> creations.approver(rows.request))
                        .write(creations -> creations.releaseSlug(rows.request)));
    }
}
