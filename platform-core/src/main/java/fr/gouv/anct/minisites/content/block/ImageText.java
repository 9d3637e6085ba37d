package fr.gouv.anct.minisites.content.block;

import fr.gouv.anct.minisites.reference.MediaRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Block with an image of the media library beside a formatted text, with its side, its share of the width and the order
 * on mobile screens.
 *
 * @param alt overrides the alternative text stored with the media; empty for a decorative image
 */
@BlockType("image-text")
public record ImageText(
        @Nullable String title,
        RichText text,
        MediaRef image,
        @Nullable String alt,
        Side side,
        Split share,
        MobileOrder order,
        @Nullable Button action)
        implements Block, HasImage {
    /** The share of the width that an image takes beside a text. */
    public enum Split {
        THIRD,
        HALF,
        TWO_THIRDS
    }

    /** The order of image and text on screens too narrow to show them side by side. */
    public enum MobileOrder {
        IMAGE_FIRST,
        TEXT_FIRST
    }

    @Override
    public List<Heading> headings() {
        return Heading.ofTitle(title);
    }
}
