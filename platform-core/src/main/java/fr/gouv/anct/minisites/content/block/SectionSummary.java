package fr.gouv.anct.minisites.content.block;

import fr.gouv.anct.minisites.reference.PageRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An overview of a branch of the site: its pages with their descriptions, and the pages under them.
 *
 * @param page null for the page that contains the block
 */
@BlockType("section-summary")
public record SectionSummary(
        @Nullable String title, @Nullable PageRef page) implements Block, HasListing {

    @Override
    public List<Heading> headings() {
        return Heading.ofTitle(title);
    }

    @Override
    public Listing listing() {
        return Listing.under(Listing.Selection.BRANCH, page);
    }
}
