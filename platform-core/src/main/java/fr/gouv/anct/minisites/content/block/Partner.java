package fr.gouv.anct.minisites.content.block;

import org.jspecify.annotations.Nullable;

/** Who takes part. */
public record Partner(String name, MediaRef logo, @Nullable Link link) {}
