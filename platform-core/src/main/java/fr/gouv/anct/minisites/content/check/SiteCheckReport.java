package fr.gouv.anct.minisites.content.check;

import fr.gouv.anct.minisites.database.ResultPage;

/**
 * The check report of a site.
 *
 * @param pages with findings, errors first
 * @param withErrors number of pages with errors, whatever the filter
 * @param left number of pages still to be checked
 */
public record SiteCheckReport(ResultPage<CheckedPageSummary> pages, long withErrors, long left) {}
