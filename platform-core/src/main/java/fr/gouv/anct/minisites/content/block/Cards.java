package fr.gouv.anct.minisites.content.block;

import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.gouv.anct.minisites.reference.Link;
import fr.gouv.anct.minisites.reference.MediaRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Block with a grid of cards, one to four per row, each a link with text, image, badge and tags; {@link Tiles} have a
 * pictogram instead.
 *
 * @param perRow 1 to 4 on a wide screen
 */
@BlockType(value = "cards", version = 2)
public record Cards(@Nullable String title, int perRow, Layout layout, List<Item> cards) implements Block {
    /**
     * A card that is a link as a whole.
     *
     * @param detail a line above the title, for example a date or a place
     * @param tags plain labels, not links
     */
    @JsonTypeName("Card")
    public record Item(
            String title,
            @Nullable String text,
            Link link,
            @Nullable MediaRef image,
            @Nullable String detail,
            @Nullable String badge,
            List<String> tags) {}

    /** The layout of a card. */
    public enum Layout {
        /** The image above. */
        VERTICAL,
        /** The image at the side. */
        HORIZONTAL
    }

    @Override
    public List<Heading> headings() {
        return Heading.ofTitle(title);
    }
}
