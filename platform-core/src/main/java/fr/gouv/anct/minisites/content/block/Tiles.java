package fr.gouv.anct.minisites.content.block;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tiles in a row, one to four a row.
 *
 * @param perRow 1 to 4 on a wide screen
 */
@BlockType(value = "tiles", version = 2)
public record Tiles(@Nullable String title, int perRow, TileLayout layout, List<Tile> tiles) implements Block {

    @Override
    public List<Heading> headings() {
        return Heading.ofTitle(title);
    }
}
