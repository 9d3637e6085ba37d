package fr.gouv.anct.minisites.content.check;

import org.jspecify.annotations.Nullable;

/**
 * Search words for titles, severity and page number with which the check report of a site is filtered and paged.
 *
 * @param words search terms for titles
 * @param severity only pages with a finding of it; null for any
 * @param page from 1
 */
public record CheckQuery(@Nullable String words, @Nullable Severity severity, int page, int size) {}
