package fr.gouv.anct.minisites.content.block;

import org.jspecify.annotations.Nullable;

/**
 * One of the subjects of a page.
 *
 * @param link none: it is a word and no more
 */
public record TagLink(String label, @Nullable Link link) {}
