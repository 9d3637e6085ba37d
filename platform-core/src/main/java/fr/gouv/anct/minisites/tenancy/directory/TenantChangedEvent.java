package fr.gouv.anct.minisites.tenancy.directory;

import fr.gouv.anct.minisites.tenancy.Tenant;

/** Published when the directory has loaded a new version of a tenant; listeners must return quickly. */
public record TenantChangedEvent(Tenant tenant) {}
