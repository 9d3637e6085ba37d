package fr.gouv.anct.minisites.provisioning.creation;

import fr.gouv.anct.minisites.validation.Coded;

/**
 * The five steps of a site's creation in their order: tenant, settings, pages, members, and the letters to the owners.
 */
public enum CreationStep implements Coded {
    /** The tenant and its address, in preparation. */
    TENANT,
    /** Identity, appearance, legal facts, menus. */
    SITE,
    /** The first pages, ready to be completed. */
    PAGES,
    /** The accounts and memberships of the owners. */
    MEMBERS,
    /** The letters that announce the site. */
    ANNOUNCE;
}
