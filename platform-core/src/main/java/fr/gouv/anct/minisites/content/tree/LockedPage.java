package fr.gouv.anct.minisites.content.tree;

import java.util.UUID;

/**
 * A page locked against concurrent changes until the current transaction ends.
 *
 * @param published whether it is published; for a page in the trash: whether it was
 * @param known whether its path is the one at which visitors last read it, still published or not
 * @param scheduled whether a publication or a withdrawal is scheduled
 */
public record LockedPage(UUID id, String path, boolean published, boolean known, boolean scheduled) {}
