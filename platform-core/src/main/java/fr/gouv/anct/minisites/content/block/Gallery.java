package fr.gouv.anct.minisites.content.block;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Images in rows.
 *
 * @param perRow 1 to 4 on a wide screen
 */
@BlockType("gallery")
public record Gallery(@Nullable String title, int perRow, List<GalleryImage> pictures) implements Block {
    @Override
    public List<Heading> headings() {
        return Heading.ofTitle(title);
    }
}
