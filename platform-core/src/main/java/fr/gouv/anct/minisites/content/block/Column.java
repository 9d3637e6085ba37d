package fr.gouv.anct.minisites.content.block;

import fr.gouv.anct.minisites.reference.MediaRef;
import org.jspecify.annotations.Nullable;

/** One of the two to four columns of a block. */
public record Column(
        @Nullable String title,
        @Nullable MediaRef image,
        RichText text,
        @Nullable Button action) {}
