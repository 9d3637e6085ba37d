package fr.gouv.anct.minisites.content.block;

import fr.gouv.anct.minisites.reference.MediaRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An image beside a text.
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
        ImageTextSplit share,
        MobileOrder order,
        @Nullable Button action)
        implements Block, HasImage {
    @Override
    public List<Heading> headings() {
        return Heading.ofTitle(title);
    }
}
