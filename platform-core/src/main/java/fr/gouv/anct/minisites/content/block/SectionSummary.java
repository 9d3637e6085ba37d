package fr.gouv.anct.minisites.content.block;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a section of the site holds: its pages with their descriptions, and the pages under them.
 *
 * @param page without one, that in which the block stands
 */
@BlockType("section-summary")
public record SectionSummary(
        @Nullable String title, @Nullable PageRef page) implements Block, Listed {

    @Override
    public List<Heading> headings() {
        return Heading.ofTitle(title);
    }

    @Override
    public Listing listing() {
        return Listing.under(Listing.Selection.BRANCH, page);
    }
}
