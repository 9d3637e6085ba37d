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
        HeroBackground background,
        HeroLayout layout,
        List<Button> actions)
        implements Block {}
