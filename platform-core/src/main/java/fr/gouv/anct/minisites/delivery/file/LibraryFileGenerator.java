package fr.gouv.anct.minisites.delivery.file;

import fr.gouv.anct.minisites.database.Jsonb;
import fr.gouv.anct.minisites.delivery.page.LibraryFeed;
import fr.gouv.anct.minisites.delivery.page.SiteUrls;
import fr.gouv.anct.minisites.rendering.MediaReference;
import javax.xml.stream.XMLStreamException;
import tools.jackson.databind.node.ObjectNode;

/** Generates the feeds of the documents of a site from loaded values: Atom and JSON Feed. */
final class LibraryFileGenerator {

    private static final String FRENCH = "fr";

    private LibraryFileGenerator() {}

    /** Generates the Atom feed (RFC 4287). */
    static GeneratedFile atom(LibraryFeed feed, String title, SiteUrls urls) {
        String self = urls.absolute(LibraryFeed.ATOM);
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
            for (LibraryFeed.Entry document : feed.documents()) {
                xml.element("entry", entry -> entry(entry, document, urls));
            }
        });
    }

    private static void entry(XmlWriter entry, LibraryFeed.Entry document, SiteUrls urls) throws XMLStreamException {
        String url = urls.absolute(document.path());
        entry.element("id", url);
        entry.element("title", document.title());
        entry.element("published", SiteFileGenerator.published(document.date()));
        entry.element("updated", SiteFileGenerator.moment(document.changed()));
        String authors = document.authors();
        if (authors != null) {
            entry.element("author", author -> author.element("name", authors));
        }
        entry.empty("link", "rel", "alternate", "href", url);
        MediaReference file = document.file();
        if (file != null) {
            entry.empty(
                    "link",
                    "rel",
                    "enclosure",
                    "type",
                    file.contentType(),
                    "length",
                    String.valueOf(file.size()),
                    "href",
                    urls.absolute(file));
        }
        if (document.licence() != null && document.licence().url() != null) {
            entry.empty("link", "rel", "license", "href", document.licence().url());
        }
        entry.element("summary", document.summary());
        for (String tag : document.tags()) {
            entry.empty("category", "term", tag);
        }
    }

    /** Generates the JSON Feed (jsonfeed.org, 1.1). */
    static GeneratedFile json(LibraryFeed feed, String title, SiteUrls urls) {
        ObjectNode json = Jsonb.MAPPER
                .createObjectNode()
                .put("version", "https://jsonfeed.org/version/1.1")
                .put("title", title)
                .put("home_page_url", urls.absolute(feed.path()))
                .put("feed_url", urls.absolute(LibraryFeed.JSON))
                .put("description", feed.description())
                .put("language", FRENCH);
        json.putArray("authors").addObject().put("name", feed.site().identity().title());
        feed.documents().forEach(document -> item(json.withArray("items").addObject(), document, urls));
        json.withArray("items");
        return GeneratedFile.text("application/feed+json", Jsonb.write(json));
    }

    private static void item(ObjectNode item, LibraryFeed.Entry document, SiteUrls urls) {
        String url = urls.absolute(document.path());
        item.put("id", url)
                .put("url", url)
                .put("title", document.title())
                .put("content_text", document.summary())
                .put("date_published", SiteFileGenerator.published(document.date()))
                .put("date_modified", SiteFileGenerator.moment(document.changed()));
        if (document.authors() != null) {
            item.putArray("authors").addObject().put("name", document.authors());
        }
        if (!document.tags().isEmpty()) {
            document.tags().forEach(item.putArray("tags")::add);
        }
        MediaReference file = document.file();
        if (file != null) {
            item.put("language", CatalogueGenerator.language(file));
            item.putArray("attachments")
                    .addObject()
                    .put("url", urls.absolute(file))
                    .put("mime_type", file.contentType())
                    .put("title", file.title())
                    .put("size_in_bytes", file.size());
        }
    }
}
