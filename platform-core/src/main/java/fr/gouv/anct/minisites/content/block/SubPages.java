package fr.gouv.anct.minisites.content.block;

import fr.gouv.anct.minisites.reference.PageRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Block that lists the direct children of a page as links, cards or tiles; {@link SectionSummary} also shows the pages
 * under them.
 *
 * @param page null for the page that contains the block
 */
@BlockType("sub-pages")
public record SubPages(@Nullable String title, @Nullable PageRef page, Style style) implements Block, HasListing {
    /** The presentation of a list of pages. */
    public enum Style {
        LINKS,
        CARDS,
        TILES
    }

    @Override
    public List<Heading> headings() {
        return Heading.ofTitle(title);
    }

    @Override
    public Listing listing() {
        return Listing.under(Listing.Selection.CHILDREN, page);
    }
}
