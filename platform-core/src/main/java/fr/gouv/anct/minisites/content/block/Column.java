package fr.gouv.anct.minisites.content.block;

import org.jspecify.annotations.Nullable;

/** One of two to four columns. */
public record Column(
        @Nullable String title,
        @Nullable MediaRef image,
        RichText text,
        @Nullable Button action) {}
