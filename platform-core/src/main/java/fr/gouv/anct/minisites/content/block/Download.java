package fr.gouv.anct.minisites.content.block;

import fr.gouv.anct.minisites.reference.MediaRef;
import org.jspecify.annotations.Nullable;

/**
 * A document to download; its title, format, size and language come from the media.
 *
 * @param title overrides the title stored with the media
 */
@BlockType(value = "download", version = 2)
public record Download(
        MediaRef document, @Nullable String title, @Nullable String description, Variant look) implements Block {
    /** The presentation of a document to download. */
    public enum Variant {
        TILE,
        CARD,
        /** A link under the text. */
        LINK
    }
}
