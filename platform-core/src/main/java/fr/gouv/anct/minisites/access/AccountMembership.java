package fr.gouv.anct.minisites.access;

import java.util.UUID;

/**
 * Membership of an account in a site, with the data of the site.
 *
 * @param slug of the site
 * @param site its name
 * @param lastOwner whether the site would have no owner left if the account left it
 * @param locked whether content and appearance of the site are frozen at the moment
 */
public record AccountMembership(
        UUID tenantId, String slug, String site, Role role, boolean lastOwner, boolean locked) {}
