package fr.gouv.anct.minisites.portal.catalogue;

import fr.gouv.anct.minisites.backoffice.testing.ForeignRows;
import fr.gouv.anct.minisites.backoffice.testing.PackageCalls;
import fr.gouv.anct.minisites.backoffice.testing.RepositoryCalls;
import java.util.List;

/** Calls of the repository of the decisions about services with the page of another tenant. */
class PortalServiceCalls implements PackageCalls {

    @Override
    public List<RepositoryCalls<?>> with(ForeignRows rows) {
        return List.of(RepositoryCalls.of(OwnServiceRows.class).read(services -> services.find(rows.page)));
    }
}
