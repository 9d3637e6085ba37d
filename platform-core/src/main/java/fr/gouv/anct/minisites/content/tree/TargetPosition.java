package fr.gouv.anct.minisites.content.tree;

import java.util.UUID;

/**
 * Requested position of a page.
 *
 * @param parent its parent page
 * @param segment last segment of its path
 * @param rank its rank among its siblings; ignored for articles, which are ordered by date
 */
public record TargetPosition(UUID parent, String segment, Rank rank) {}
