package fr.gouv.anct.minisites.delivery.file;

import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * An Atom feed (RFC 4287).
 *
 * @param self its URL, which is also its id
 * @param alternate URL of the page that lists the same
 * @param author of the entries without one of their own; null where each has one
 */
record AtomFeed(
        String self,
        String alternate,
        String title,
        @Nullable String subtitle,
        @Nullable String author,
        Instant updated,
        List<Entry> entries) {

    /**
     * An entry.
     *
     * @param id stays when the URL changes, where it is not the URL
     * @param licence URL of its licence
     */
    record Entry(
            String id,
            String title,
            @Nullable Instant published,
            Instant updated,
            List<String> authors,
            String url,
            @Nullable Enclosure enclosure,
            @Nullable String licence,
            @Nullable String summary,
            List<String> categories) {

        void write(XmlWriter xml) throws XMLStreamException {
            xml.element("id", id);
            xml.element("title", title);
            if (published != null) {
                xml.element("published", SiteFileGenerator.moment(published));
            }
            xml.element("updated", SiteFileGenerator.moment(updated));
            for (String author : authors) {
                xml.element("author", element -> element.element("name", author));
            }
            xml.empty("link", "rel", "alternate", "href", url);
            if (enclosure != null) {
                xml.empty(
                        "link",
                        "rel",
                        "enclosure",
                        "type",
                        enclosure.type(),
                        "length",
                        String.valueOf(enclosure.length()),
                        "href",
                        enclosure.url());
            }
            if (licence != null) {
                xml.empty("link", "rel", "license", "href", licence);
            }
            if (summary != null) {
                xml.element("summary", summary);
            }
            for (String category : categories) {
                xml.empty("category", "term", category);
            }
        }
    }

    /** A file of an entry. {@code length} in bytes. */
    record Enclosure(String url, String type, long length) {}

    GeneratedFile file() {
        return XmlWriter.document("application/atom+xml", "feed", "http://www.w3.org/2005/Atom", xml -> {
            xml.element("id", self);
            xml.element("title", title);
            if (subtitle != null) {
                xml.element("subtitle", subtitle);
            }
            xml.element("updated", SiteFileGenerator.moment(updated));
            if (author != null) {
                xml.element("author", element -> element.element("name", author));
            }
            xml.empty("link", "rel", "self", "href", self);
            xml.empty("link", "rel", "alternate", "href", alternate);
            for (Entry entry : entries) {
                xml.element("entry", entry::write);
            }
        });
    }
}
