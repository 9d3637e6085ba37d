package fr.gouv.anct.minisites.content.block;

import fr.gouv.anct.minisites.reference.Link;
import org.jspecify.annotations.Nullable;

/**
 * A tag of a page.
 *
 * @param link null for a plain label
 */
public record TagLink(String label, @Nullable Link link) {}
