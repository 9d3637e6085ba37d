package fr.gouv.anct.minisites.rendering;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page in a list that a block shows.
 *
 * @param description as search engines show it
 * @param date of an article, or of the last publication of a page in a list of recent ones
 * @param children the pages under it, where the list has two levels
 */
public record ListedPage(
        String title,
        @Nullable String lead,
        String description,
        String href,
        @Nullable LocalDate date,
        @Nullable MediaReference image,
        List<ListedPage> children) {

    /** As a link on a card or a tile. */
    public PageLink link() {
        return new PageLink(title, href, false, false);
    }

    /** The few words that present it. */
    public String presentation() {
        return lead == null ? description : lead;
    }
}
