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
                        .read(SiteCreations::find)
                        .read(SiteCreations::requestedEntity)
                        .write(creations -> creations.claim(CreationStep.SITE))
                        .write(SiteCreations::finish)
                        .write(creations -> creations.fail("Échec.", "Cause"))
                        .write(SiteCreations::giveUp)
                        .write(SiteCreations::restart),
                RepositoryCalls.of(SiteCreations.class, RowOwner.ACCOUNT)
                        .read(creations -> creations.approver(rows.request))
                        .write(creations -> creations.releaseSlug(rows.request)));
    }
}
