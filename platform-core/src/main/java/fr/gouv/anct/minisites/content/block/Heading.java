package fr.gouv.anct.minisites.content.block;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Level and text of a heading that a block adds to the outline of its page; {@link SectionHeading} is the block for a
 * single heading.
 *
 * @param level 2 to 4; the page's title is the only level 1
 * @param text plain text
 */
public record Heading(int level, String text) {

    public static final int DEEPEST = 4;

    /** Returns the heading of the optional title of a block, which always has level 2. */
    static List<Heading> ofTitle(@Nullable String title) {
        return title == null || title.isBlank() ? List.of() : List.of(new Heading(2, title));
    }
}
