package fr.gouv.anct.minisites.content.block;

import org.jspecify.annotations.Nullable;

/** A link and what is said of it. */
public record LinkItem(String label, Link link, @Nullable String description) {}
