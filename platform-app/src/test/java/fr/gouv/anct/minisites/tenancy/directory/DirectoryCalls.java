package fr.gouv.anct.minisites.tenancy.directory;

import fr.gouv.anct.minisites.backoffice.testing.ForeignRows;
import fr.gouv.anct.minisites.backoffice.testing.PackageCalls;
import fr.gouv.anct.minisites.backoffice.testing.RepositoryCalls;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.TenantState;
import java.util.List;

/** Calls of the repository of tenants with ids of another owner. */
class DirectoryCalls implements PackageCalls {

    @Override
    public List<RepositoryCalls<?>> with(ForeignRows rows) {
        return List.of(RepositoryCalls.of(Tenants.class)
                .write(tenants -> tenants.changeReadOnly(rows.tenant, true))
                .write(tenants -> tenants.changeSharing(rows.tenant, false))
                .read(tenants -> tenants.isShared(rows.tenant))
                .write(tenants -> tenants.suspend(rows.tenant, TenantState.LIVE, new Tenant.Suspension(null, null)))
                .write(tenants -> tenants.move(rows.tenant, TenantState.LIVE, TenantState.PREPARATION))
                .withoutCall("save")
                // Across tenants or accounts, for the purposes of the annotation.
                .withoutCall("all", "some", "findById", "bySlug"));
    }
}
