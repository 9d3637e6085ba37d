package fr.gouv.anct.minisites.content.block;

import org.jspecify.annotations.Nullable;

/** One of several tabs. */
public record TabItem(
        String title,
        @Nullable MediaRef image,
        RichText text,
        @Nullable Button action) {}
