package fr.gouv.anct.minisites.content.check;

import fr.gouv.anct.minisites.database.ResultPage;

/**
 * One page of the list of pages with findings in a site, with the numbers of pages with errors and of pages still to be
 * checked.
 *
 * @param pages with findings, errors first
 * @param withErrors number of pages with errors, whatever the filter
 * @param left number of pages still to be checked
 */
public record SiteCheckReport(ResultPage<CheckedPageSummary> pages, long withErrors, long left) {}
