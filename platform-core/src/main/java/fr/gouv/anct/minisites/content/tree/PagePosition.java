package fr.gouv.anct.minisites.content.tree;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Parent, path and index among siblings that a page has now, in contrast to the {@link TargetPosition} requested for
 * it.
 *
 * @param parent the home page for a page without a parent; null when the site has no home page
 * @param path its path
 * @param index among its siblings, from 0
 */
public record PagePosition(@Nullable UUID parent, String path, int index) {}
