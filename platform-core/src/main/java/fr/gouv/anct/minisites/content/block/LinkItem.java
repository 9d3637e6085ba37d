package fr.gouv.anct.minisites.content.block;

import fr.gouv.anct.minisites.reference.Link;
import org.jspecify.annotations.Nullable;

/** A link with its label and description. */
public record LinkItem(String label, Link link, @Nullable String description) {}
