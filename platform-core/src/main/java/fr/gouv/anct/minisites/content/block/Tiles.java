package fr.gouv.anct.minisites.content.block;

import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.gouv.anct.minisites.reference.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Block with a grid of links, one to four per row, each with an optional pictogram and description; {@link Cards} have
 * an image instead.
 *
 * @param perRow 1 to 4 on a wide screen
 */
@BlockType(value = "tiles", version = 2)
public record Tiles(@Nullable String title, int perRow, Layout layout, List<Item> tiles) implements Block {
    /** A tile: a short link with a pictogram of the DSFR. */
    @JsonTypeName("Tile")
    public record Item(
            String title,
            @Nullable String description,
            Link link,
            @Nullable Pictogram pictogram,
            @Nullable String badge,
            @Nullable String detail) {}

    /** The layout of a tile, where the site does not set it. */
    public enum Layout {
        /** The pictogram above. */
        VERTICAL,
        /** The pictogram at the side. */
        HORIZONTAL
    }

    @Override
    public List<Heading> headings() {
        return Heading.ofTitle(title);
    }
}
