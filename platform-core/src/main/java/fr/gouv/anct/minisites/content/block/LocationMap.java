package fr.gouv.anct.minisites.content.block;

import fr.gouv.anct.minisites.reference.Link;
import fr.gouv.anct.minisites.reference.MediaRef;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A map, shown as a picture that links to the map itself.
 *
 * @param alt what the picture shows; overrides the alternative text stored with the media
 * @param link the map on its site
 */
@BlockType("map")
public record LocationMap(
        String title,
        MediaRef image,
        @Nullable String alt,
        Link link,
        @Nullable String address) implements Block, HasEmbed, HasImage {

    @Override
    public Optional<EmbedUrl> embedded() {
        return EmbedUrl.ofFrame(link);
    }
}
