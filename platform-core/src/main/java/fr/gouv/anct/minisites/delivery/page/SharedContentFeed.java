package fr.gouv.anct.minisites.delivery.page;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The newest items that sites share, for an Atom feed.
 *
 * @param self its URL
 * @param list URL of the list for people
 */
public record SharedContentFeed(String title, String self, String list, List<Entry> entries) {

    /**
     * An item.
     *
     * @param site name of its site
     */
    public record Entry(
            UUID page,
            String title,
            String url,
            String site,
            @Nullable String lead,
            Instant updated) {}
}
