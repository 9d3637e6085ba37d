package fr.gouv.anct.minisites.content.block;

import fr.gouv.anct.minisites.reference.Link;
import fr.gouv.anct.minisites.reference.MediaRef;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A video of the library or of a video site; nothing of it is loaded before a visitor asks for it.
 *
 * @param source its page at YouTube, Dailymotion or a PeerTube, or a file of the library
 * @param transcription all that is said and shown
 */
@BlockType("video")
public record Video(
        String title,
        Link source,
        @Nullable MediaRef poster,
        @Nullable String caption,
        RichText transcription) implements Block, HasEmbed {

    @Override
    public Optional<EmbedUrl> embedded() {
        return EmbedUrl.ofVideo(source);
    }
}
