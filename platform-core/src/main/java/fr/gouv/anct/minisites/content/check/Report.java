package fr.gouv.anct.minisites.content.check;

import fr.gouv.anct.minisites.database.Listing;

/**
 * The check report of a site.
 *
 * @param pages with findings, errors first
 * @param withErrors number of pages with errors, whatever the filter
 * @param left number of pages still to be checked
 */
public record Report(Listing<CheckedPage> pages, long withErrors, long left) {}
