package fr.gouv.anct.minisites.admin.api;

import fr.gouv.anct.minisites.tenancy.TenantState;
import java.util.List;

/**
 * A site.
 *
 * @param slug short name, by which addresses name it
 * @param url where the public finds it, once it is live
 */
record SiteFacts(String slug, String name, TenantState state, String url, List<ApiLink> links) {}
