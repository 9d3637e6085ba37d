package fr.gouv.anct.minisites.content.block;

import fr.gouv.anct.minisites.reference.MediaRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The opening of a home or landing page; its title is then the page's only {@code h1}.
 *
 * @param text a sentence or two under the title
 * @param image shown beside the text, decorative
 * @param background the band behind the text
 */
@BlockType(value = "hero", version = 2)
public record Hero(
        String title,
        @Nullable String text,
        @Nullable MediaRef image,
        Background background,
        Layout layout,
        List<Button> actions)
        implements Block {
    /** The band behind a hero. */
    public enum Background {
        /** The page's own background. */
        PLAIN,
        /** The light band of the site's accent. */
        ACCENT,
        /** The light blue of the State. */
        BLUE_FRANCE
    }

    /** The position of the image in a hero. */
    public enum Layout {
        IMAGE_RIGHT,
        IMAGE_LEFT,
        /** Full page width. */
        IMAGE_BELOW,
        /** Centred text; the image below, narrower. */
        CENTRED
    }
}
