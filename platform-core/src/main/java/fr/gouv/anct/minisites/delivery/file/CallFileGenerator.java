package fr.gouv.anct.minisites.delivery.file;

import fr.gouv.anct.minisites.delivery.page.CallFeed;
import fr.gouv.anct.minisites.delivery.page.SiteUrls;
import java.util.List;
import java.util.Optional;

/** Generates the Atom feed and the calendar of the calls for projects of a site from loaded values. */
final class CallFileGenerator {

    private CallFileGenerator() {}

    /** Generates the Atom feed. */
    static GeneratedFile atom(CallFeed feed, String title, SiteUrls urls) {
        return new AtomFeed(
                        urls.absolute(CallFeed.ATOM),
                        urls.absolute(feed.path()),
                        title,
                        feed.description(),
                        feed.site().identity().title(),
                        feed.changed(),
                        feed.calls().stream().map(call -> entry(call, urls)).toList())
                .file();
    }

    private static AtomFeed.Entry entry(CallFeed.Entry call, SiteUrls urls) {
        String url = urls.absolute(call.path());
        return new AtomFeed.Entry(
                url,
                call.title(),
                SiteFileGenerator.noon(call.date()),
                call.changed(),
                List.of(),
                url,
                null,
                null,
                call.summary(),
                List.of());
    }

    /** Generates the calendar of the deadlines, also of calls that have closed. */
    static GeneratedFile calendar(CallFeed feed, String title, SiteUrls urls) {
        return CalendarWriter.calendar(
                title,
                feed.calls().stream()
                        .flatMap(call -> deadline(call, urls).stream())
                        .toList());
    }

    private static Optional<CalendarWriter.Deadline> deadline(CallFeed.Entry call, SiteUrls urls) {
        return Optional.ofNullable(call.closingAt())
                .map(end -> new CalendarWriter.Deadline(
                        "appel-" + call.id() + "@minisites",
                        call.changed(),
                        end,
                        call.title(),
                        call.summary(),
                        urls.absolute(call.path())));
    }
}
