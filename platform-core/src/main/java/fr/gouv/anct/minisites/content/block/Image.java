package fr.gouv.anct.minisites.content.block;

import fr.gouv.anct.minisites.reference.MediaRef;
import org.jspecify.annotations.Nullable;

/**
 * Block with one image of the media library, its alternative text, its caption and its width (DSFR « contenu média »).
 *
 * @param alt overrides the alternative text stored with the media; empty for a decorative image
 * @param caption with the credit, plain text
 */
@BlockType("image")
public record Image(
        MediaRef image, @Nullable String alt, @Nullable String caption, Width width) implements Block, HasImage {
    /** The share of the text column that an image takes on a wide screen. */
    public enum Width {
        FULL,
        MEDIUM,
        SMALL
    }
}
