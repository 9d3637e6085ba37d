package fr.gouv.anct.minisites.access;

import java.util.UUID;

/**
 * The part that an account has in a site.
 *
 * @param slug short name of the site
 * @param site its name
 * @param lastOwner whether the site would be without a responsable if the account left it
 */
public record SitePart(UUID tenantId, String slug, String site, Role role, boolean lastOwner) {}
