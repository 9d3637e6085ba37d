package fr.gouv.anct.minisites.content.check;

import fr.gouv.anct.minisites.database.Listing;

/**
 * What remains to be corrected in a site.
 *
 * @param pages those in which something was found, errors first
 * @param withErrors how many there are with errors, whatever was asked for
 * @param left how many are still to be looked at
 */
public record Report(Listing<CheckedPage> pages, long withErrors, long left) {}
