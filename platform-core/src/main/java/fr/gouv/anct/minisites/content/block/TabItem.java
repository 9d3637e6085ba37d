package fr.gouv.anct.minisites.content.block;

import fr.gouv.anct.minisites.reference.MediaRef;
import org.jspecify.annotations.Nullable;

/** A tab with its content. */
public record TabItem(
        String title,
        @Nullable MediaRef image,
        RichText text,
        @Nullable Button action) {}
