package fr.gouv.anct.minisites.content.redirect;

import java.util.UUID;

/**
 * The old and new path of a moved or restored page and its visibility at both, from which redirects from the old path
 * are made.
 *
 * @param before the old path
 * @param after the new path
 * @param published whether visitors can read the page at the new path
 * @param known whether visitors can read the page at the old path, or last read it there
 */
public record PathChange(UUID page, String before, String after, boolean published, boolean known) {}
