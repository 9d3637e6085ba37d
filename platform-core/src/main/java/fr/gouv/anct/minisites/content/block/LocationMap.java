package fr.gouv.anct.minisites.content.block;

import fr.gouv.anct.minisites.reference.Link;
import fr.gouv.anct.minisites.reference.MediaRef;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Block with a picture of a map, a link to the map on another site, which may be loaded in a frame, and a postal
 * address.
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
