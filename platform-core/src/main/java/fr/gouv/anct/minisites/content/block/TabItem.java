package fr.gouv.anct.minisites.content.block;

import org.jspecify.annotations.Nullable;

/** A tab with its content. */
public record TabItem(
        String title,
        @Nullable MediaRef image,
        RichText text,
        @Nullable Button action) {}
