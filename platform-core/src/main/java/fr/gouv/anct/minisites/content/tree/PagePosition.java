package fr.gouv.anct.minisites.content.tree;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Current position of a page.
 *
 * @param parent the home page for a page without a parent; null when the site has no home page
 * @param path its path
 * @param index among its siblings, from 0
 */
public record PagePosition(@Nullable UUID parent, String path, int index) {}
