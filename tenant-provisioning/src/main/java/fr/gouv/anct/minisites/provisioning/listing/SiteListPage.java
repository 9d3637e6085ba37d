package fr.gouv.anct.minisites.provisioning.listing;

import fr.gouv.anct.minisites.database.ResultPage;
import fr.gouv.anct.minisites.tenancy.TenantState;
import java.util.Map;

/**
 * One page of the platform staff's list of all sites, with the number of matching sites in each state for the state
 * filter.
 *
 * @param states number of sites in each state that occurs, by all filters but the state
 */
public record SiteListPage(ResultPage<ListedSite> sites, Map<TenantState, Long> states) {}
