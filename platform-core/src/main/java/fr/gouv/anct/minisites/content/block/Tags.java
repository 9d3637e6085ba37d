package fr.gouv.anct.minisites.content.block;

import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.gouv.anct.minisites.reference.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Block with a row of labels, each with an optional link (DSFR tags); it is independent of the tags of the page itself.
 */
@BlockType("tags")
public record Tags(@Nullable String title, BadgeSize size, List<Item> tags) implements Block {
    /**
     * A tag of a page.
     *
     * @param link null for a plain label
     */
    @JsonTypeName("TagLink")
    public record Item(String label, @Nullable Link link) {}

    @Override
    public List<Heading> headings() {
        return Heading.ofTitle(title);
    }
}
