package fr.gouv.anct.minisites.delivery.file;

import fr.gouv.anct.minisites.delivery.page.CallFeed;
import fr.gouv.anct.minisites.delivery.page.SiteUrls;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** Generates the Atom feed and the calendar of the calls for projects of a site from loaded values. */
final class CallFileGenerator {

    private CallFileGenerator() {}

    /** Generates the Atom feed (RFC 4287). */
    static GeneratedFile atom(CallFeed feed, String title, SiteUrls urls) {
        String self = urls.absolute(CallFeed.ATOM);
        return XmlWriter.document("application/atom+xml", "feed", "http://www.w3.org/2005/Atom", xml -> {
            xml.element("id", self);
            xml.element("title", title);
            xml.element("subtitle", feed.description());
            xml.element("updated", SiteFileGenerator.moment(feed.changed()));
            xml.element(
                    "author",
                    author -> author.element("name", feed.site().identity().title()));
            xml.empty("link", "rel", "self", "href", self);
            xml.empty("link", "rel", "alternate", "href", urls.absolute(feed.path()));
            for (CallFeed.Entry call : feed.calls()) {
                xml.element("entry", entry -> entry(entry, call, urls));
            }
        });
    }

    private static void entry(XmlWriter entry, CallFeed.Entry call, SiteUrls urls) throws XMLStreamException {
        String url = urls.absolute(call.path());
        entry.element("id", url);
        entry.element("title", call.title());
        entry.element("published", SiteFileGenerator.published(call.date()));
        entry.element("updated", SiteFileGenerator.moment(call.changed()));
        entry.empty("link", "rel", "alternate", "href", url);
        entry.element("summary", call.summary());
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
