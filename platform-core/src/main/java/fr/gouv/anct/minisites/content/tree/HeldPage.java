package fr.gouv.anct.minisites.content.tree;

import java.util.UUID;

/**
 * A page that nobody else changes until the transaction at hand ends.
 *
 * @param published whether visitors see it
 */
record HeldPage(UUID id, String path, boolean published) {}
