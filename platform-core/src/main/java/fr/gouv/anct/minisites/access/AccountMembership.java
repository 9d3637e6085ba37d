package fr.gouv.anct.minisites.access;

import java.util.UUID;

/**
 * Membership of an account in a site, with the data of the site.
 *
 * @param slug of the site
 * @param site its name
 * @param lastOwner whether the site would have no owner left if the account left it
 */
public record AccountMembership(UUID tenantId, String slug, String site, Role role, boolean lastOwner) {}
