package fr.gouv.anct.minisites.content.tree;

import java.util.UUID;

/**
 * Parent, path segment and rank among siblings that a user or API client requests for a page to be moved.
 *
 * @param parent its parent page
 * @param segment last segment of its path
 * @param rank its rank among its siblings; ignored for articles, which are ordered by date
 */
public record TargetPosition(UUID parent, String segment, Rank rank) {}
