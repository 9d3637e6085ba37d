package fr.gouv.anct.minisites.content.block;

import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.gouv.anct.minisites.reference.MediaRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Block with images of the media library in a grid, one to four per row, each with an optional caption.
 *
 * @param perRow 1 to 4 on a wide screen
 */
@BlockType("gallery")
public record Gallery(@Nullable String title, int perRow, List<Item> pictures) implements Block {
    /**
     * An image of a gallery.
     *
     * @param alt overrides the alternative text stored with the media; empty for a decorative image
     */
    @JsonTypeName("GalleryImage")
    public record Item(
            MediaRef image, @Nullable String alt, @Nullable String caption) implements HasImage {}

    @Override
    public List<Heading> headings() {
        return Heading.ofTitle(title);
    }
}
