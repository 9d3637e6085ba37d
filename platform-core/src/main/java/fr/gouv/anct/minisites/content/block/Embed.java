package fr.gouv.anct.minisites.content.block;

import fr.gouv.anct.minisites.reference.Link;
import java.util.Optional;

/**
 * A frame with content of another site, loaded when a visitor asks for it.
 *
 * @param title says what it shows
 * @param transcription what it shows, in words
 */
@BlockType("embed")
public record Embed(String title, Link source, AspectRatio shape, RichText transcription) implements Block, HasEmbed {
    /** The aspect ratio of a frame. */
    public enum AspectRatio {
        /** 16 by 9. */
        WIDE,
        /** 4 by 3. */
        CLASSIC,
        SQUARE
    }

    @Override
    public Optional<EmbedUrl> embedded() {
        return EmbedUrl.ofFrame(source);
    }
}
