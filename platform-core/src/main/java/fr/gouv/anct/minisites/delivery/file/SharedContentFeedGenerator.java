package fr.gouv.anct.minisites.delivery.file;

import fr.gouv.anct.minisites.delivery.page.SharedContentFeed;
import java.time.Instant;
import javax.xml.stream.XMLStreamException;

/** Generates the Atom feed of what sites share (RFC 4287): the author of an entry is its site. */
public final class SharedContentFeedGenerator {

    private SharedContentFeedGenerator() {}

    public static GeneratedFile atom(SharedContentFeed feed) {
        Instant updated = feed.entries().stream()
                .map(SharedContentFeed.Entry::updated)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        return XmlWriter.document("application/atom+xml", "feed", "http://www.w3.org/2005/Atom", xml -> {
            xml.element("id", feed.self());
            xml.element("title", feed.title());
            xml.element("updated", SiteFileGenerator.moment(updated));
            xml.empty("link", "rel", "self", "href", feed.self());
            xml.empty("link", "rel", "alternate", "href", feed.list());
            for (SharedContentFeed.Entry entry : feed.entries()) {
                xml.element("entry", element -> entry(element, entry));
            }
        });
    }

    private static void entry(XmlWriter xml, SharedContentFeed.Entry entry) throws XMLStreamException {
        // Stays when the address of the page changes.
        xml.element("id", "urn:uuid:" + entry.page());
        xml.element("title", entry.title());
        xml.element("updated", SiteFileGenerator.moment(entry.updated()));
        xml.element("author", author -> author.element("name", entry.site()));
        xml.empty("link", "rel", "alternate", "href", entry.url());
        if (entry.lead() != null) {
            xml.element("summary", entry.lead());
        }
    }
}
