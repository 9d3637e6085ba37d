package fr.gouv.anct.minisites.content;

import fr.gouv.anct.minisites.content.block.Block;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The content of a page at one moment.
 *
 * @param navigationTitle shorter, for menus and breadcrumb
 * @param lead introduction under the title
 * @param description for search engines and sharing
 * @param image of an article, in lists and at its head
 */
public record Revision(
        String title,
        @Nullable String navigationTitle,
        @Nullable String lead,
        String description,
        @Nullable UUID image,
        List<String> tags,
        List<Block> body) {

    /** Returns this revision with other blocks. */
    public Revision with(List<Block> other) {
        return new Revision(title, navigationTitle, lead, description, image, tags, other);
    }
}
