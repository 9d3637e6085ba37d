package fr.gouv.anct.minisites.tenancy.directory;

import fr.gouv.anct.minisites.tenancy.Tenant;

/** Published when the directory knows a tenant anew; who listens must not take long. */
public record TenantChanged(Tenant tenant) {}
