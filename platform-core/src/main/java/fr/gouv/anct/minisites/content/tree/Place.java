package fr.gouv.anct.minisites.content.tree;

import java.util.UUID;

/**
 * Where a page is to stand.
 *
 * @param parent that it stands under
 * @param segment last part of its address
 * @param rank among its siblings; articles stand by their dates whatever it says
 */
public record Place(UUID parent, String segment, Rank rank) {}
