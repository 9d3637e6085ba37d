package fr.gouv.anct.minisites.content.tree;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a page stands.
 *
 * @param parent the home page for what has none; none when the site has no home page
 * @param path its address
 * @param index among its siblings, from 0
 */
public record Position(@Nullable UUID parent, String path, int index) {}
