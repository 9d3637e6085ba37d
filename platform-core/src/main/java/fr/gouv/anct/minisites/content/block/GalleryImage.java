package fr.gouv.anct.minisites.content.block;

import org.jspecify.annotations.Nullable;

/**
 * One image of several.
 *
 * @param alt overrides the alternative text kept with the media; empty for a decorative image
 */
public record GalleryImage(
        MediaRef image, @Nullable String alt, @Nullable String caption) implements ImageUse {}
