package fr.gouv.anct.minisites.admin.api;

import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.gouv.anct.minisites.tenancy.TenantState;
import java.util.List;

/**
 * A site.
 *
 * @param slug short name, used in paths
 * @param url public URL, once the site is live
 */
@JsonTypeName("SiteFacts")
record SiteSummary(String slug, String name, TenantState state, String url, List<ApiLink> links) {}
