package fr.gouv.anct.minisites.measurement.report;

/**
 * Words that were searched without a result, or whose results nobody opened.
 *
 * @param clicks views that followed the search
 */
public record MissedSearch(String words, long searches, long withoutResult, long clicks) {}
