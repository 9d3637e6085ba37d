package fr.gouv.anct.minisites.content.block;

import fr.gouv.anct.minisites.reference.Link;
import org.jspecify.annotations.Nullable;

/**
 * A newsletter that visitors can subscribe to.
 *
 * @param description its subject and frequency
 * @param link the subscription page
 */
public record Newsletter(@Nullable String description, Link link) {}
