package fr.gouv.anct.minisites.content.block;

import fr.gouv.anct.minisites.reference.Link;
import org.jspecify.annotations.Nullable;

/** A tile: a short link with a pictogram of the DSFR. */
public record Tile(
        String title,
        @Nullable String description,
        Link link,
        @Nullable Pictogram pictogram,
        @Nullable String badge,
        @Nullable String detail) {}
