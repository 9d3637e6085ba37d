package fr.gouv.anct.minisites.content.check;

import org.jspecify.annotations.Nullable;

/**
 * What the report of a site is asked for.
 *
 * @param words of titles
 * @param severity only pages in which something of it was found; none: of any
 * @param page from 1
 */
public record CheckQuery(@Nullable String words, @Nullable Severity severity, int page, int size) {}
