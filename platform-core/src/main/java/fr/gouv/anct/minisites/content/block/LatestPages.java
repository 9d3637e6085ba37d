package fr.gouv.anct.minisites.content.block;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The most recently published pages, articles or documents of the site.
 *
 * @param count 1 to 12
 * @param tag only the pages that carry it
 */
@BlockType("latest-pages")
public record LatestPages(
        @Nullable String title,
        Kind kind,
        int count,
        @Nullable String tag) implements Block, HasListing {
    /** The kinds of page that a list of recent pages contains. */
    public enum Kind {
        ANY,
        PAGES,
        ARTICLES,
        DOCUMENTS
    }

    @Override
    public List<Heading> headings() {
        return Heading.ofTitle(title);
    }

    @Override
    public Listing listing() {
        Listing.Selection selection = switch (kind) {
            case ANY -> Listing.Selection.ANY;
            case PAGES -> Listing.Selection.PAGES;
            case ARTICLES -> Listing.Selection.ARTICLES;
            case DOCUMENTS -> Listing.Selection.DOCUMENTS;
        };
        return Listing.recent(selection, tag, count);
    }
}
