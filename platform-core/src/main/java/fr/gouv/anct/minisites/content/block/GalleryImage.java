package fr.gouv.anct.minisites.content.block;

import fr.gouv.anct.minisites.reference.MediaRef;
import org.jspecify.annotations.Nullable;

/**
 * An image of a gallery.
 *
 * @param alt overrides the alternative text stored with the media; empty for a decorative image
 */
public record GalleryImage(
        MediaRef image, @Nullable String alt, @Nullable String caption) implements HasImage {}
