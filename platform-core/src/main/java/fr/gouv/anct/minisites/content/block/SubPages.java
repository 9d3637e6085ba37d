package fr.gouv.anct.minisites.content.block;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pages directly under one.
 *
 * @param page without one, that in which the block stands
 */
@BlockType("sub-pages")
public record SubPages(@Nullable String title, @Nullable PageRef page, ListStyle style) implements Block, Listed {

    @Override
    public List<Heading> headings() {
        return Heading.ofTitle(title);
    }

    @Override
    public Listing listing() {
        return Listing.under(Listing.Selection.CHILDREN, page);
    }
}
