package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.rendering.FeedLink;
import fr.gouv.anct.minisites.site.Site;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The newest calls for projects of a site, for programs.
 *
 * @param title of the list
 * @param path of the list, within the site
 * @param calls newest first
 */
public record CallFeed(Site site, String title, String path, String description, List<Entry> calls) {

    /** Path of the Atom feed; no path of a page has a dot. */
    public static final String ATOM = "/appels-a-projets.atom";

    /** Path of the calendar of the deadlines. */
    public static final String CALENDAR = "/appels-a-projets/echeances.ics";

    /**
     * A call for projects.
     *
     * @param path within the site
     * @param summary its introduction, or its description
     * @param date of its page
     * @param changed when its revision was published
     * @param closingAt null without a deadline
     */
    public record Entry(
            UUID id,
            String path,
            String title,
            String summary,
            LocalDate date,
            Instant changed,
            @Nullable Instant closingAt) {}

    /** Returns the instant of the last publication among the calls; the epoch without any. */
    public Instant changed() {
        return calls.stream().map(Entry::changed).max(Instant::compareTo).orElse(Instant.EPOCH);
    }

    /** Returns the links to the files; none in a preview, which has none. */
    static List<FeedLink> links(SiteUrls urls) {
        return urls.preview()
                ? List.of()
                : List.of(
                        new FeedLink("calls.feed.atom", "application/atom+xml", urls.href(ATOM)),
                        new FeedLink("calls.feed.calendar", "text/calendar", urls.href(CALENDAR)));
    }
}
