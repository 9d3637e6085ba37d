package fr.gouv.anct.minisites.admin.api;

import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.gouv.anct.minisites.tenancy.TenantState;
import java.util.List;

/**
 * JSON of a site in the API, alone or in the list of sites: short name, name, state, public URL and links to its
 * resources.
 *
 * @param slug short name, used in paths
 * @param url public URL, once the site is live
 */
@JsonTypeName("SiteFacts")
record SiteSummary(String slug, String name, TenantState state, String url, List<ApiLink> links) {}
