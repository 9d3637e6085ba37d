package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.rendering.FeedLink;
import java.util.List;

/** Paths of the open aids of the portal in forms for programs. */
public final class AidFeed {

    /** Atom feed of the newest aids. */
    public static final String ATOM = "/aides.atom";

    /** Calendar of the deadlines. */
    public static final String CALENDAR = "/aides.ics";

    private AidFeed() {}

    static List<FeedLink> links(SiteUrls urls) {
        return List.of(
                new FeedLink("aids.feed.atom", "application/atom+xml", urls.href(ATOM)),
                new FeedLink("aids.feed.calendar", "text/calendar", urls.href(CALENDAR)));
    }
}
