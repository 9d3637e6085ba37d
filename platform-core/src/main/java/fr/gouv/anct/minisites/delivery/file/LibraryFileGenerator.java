package fr.gouv.anct.minisites.delivery.file;

import fr.gouv.anct.minisites.database.Jsonb;
import fr.gouv.anct.minisites.delivery.page.LibraryFeed;
import fr.gouv.anct.minisites.delivery.page.SiteUrls;
import fr.gouv.anct.minisites.rendering.MediaReference;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Generates the feeds of the documents of a site from loaded values: Atom and JSON Feed. */
final class LibraryFileGenerator {

    private static final String FRENCH = "fr";

    private LibraryFileGenerator() {}

    /** Generates the Atom feed. */
    static GeneratedFile atom(LibraryFeed feed, String title, SiteUrls urls) {
        return new AtomFeed(
                        urls.absolute(LibraryFeed.ATOM),
                        urls.absolute(feed.path()),
                        title,
                        feed.description(),
                        feed.site().identity().title(),
                        feed.changed(),
                        feed.documents().stream()
                                .map(document -> entry(document, urls))
                                .toList())
                .file();
    }

    private static AtomFeed.Entry entry(LibraryFeed.Entry document, SiteUrls urls) {
        String url = urls.absolute(document.path());
        MediaReference file = document.file();
        return new AtomFeed.Entry(
                url,
                document.title(),
                SiteFileGenerator.noon(document.date()),
                document.changed(),
                Stream.ofNullable(document.authors()).toList(),
                url,
                file == null ? null : new AtomFeed.Enclosure(urls.absolute(file), file.contentType(), file.size()),
                document.licence() == null ? null : document.licence().url(),
                document.summary(),
                document.tags());
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
                .put("date_published", SiteFileGenerator.moment(SiteFileGenerator.noon(document.date())))
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
