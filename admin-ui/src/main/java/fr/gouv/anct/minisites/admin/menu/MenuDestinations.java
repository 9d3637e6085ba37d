package fr.gouv.anct.minisites.admin.menu;

import fr.gouv.anct.minisites.reference.Link;
import fr.gouv.anct.minisites.tenancy.OnlineSites;
import org.jspecify.annotations.Nullable;

/**
 * The targets that the menus of a site may have beside its pages.
 *
 * @param sites the other sites
 * @param directory link of the portal to its directory of sites; null for any other site
 */
record MenuDestinations(OnlineSites sites, Link.@Nullable ToSite directory) {}
