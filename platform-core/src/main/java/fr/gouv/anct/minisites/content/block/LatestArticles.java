package fr.gouv.anct.minisites.content.block;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Block that lists the one to twelve most recent articles of the site, optionally of one tag; {@link LatestPages} can
 * also list pages.
 *
 * @param count 1 to 12
 * @param tag only the articles that carry it
 */
@BlockType("latest-articles")
public record LatestArticles(
        @Nullable String title, int count, @Nullable String tag) implements Block, HasListing {

    @Override
    public List<Heading> headings() {
        return Heading.ofTitle(title);
    }

    @Override
    public Listing listing() {
        return Listing.recent(Listing.Selection.ARTICLES, tag, count);
    }
}
