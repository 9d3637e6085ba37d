package fr.gouv.anct.minisites.delivery.file;

import static java.util.Objects.requireNonNullElse;

import fr.gouv.anct.minisites.content.block.DocumentFacts.Licence;
import fr.gouv.anct.minisites.database.Jsonb;
import fr.gouv.anct.minisites.delivery.page.LibraryFeed;
import fr.gouv.anct.minisites.delivery.page.SiteUrls;
import fr.gouv.anct.minisites.rendering.MediaReference;
import java.util.Locale;
import java.util.MissingResourceException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Generates the catalogue of the documents of a site for data portals (DCAT-AP 3), in JSON-LD. */
final class CatalogueGenerator {

    private static final String FRENCH = "fr";
    private static final String LANGUAGES = "http://publications.europa.eu/resource/authority/language/";
    private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";

    private final LibraryFeed feed;
    private final SiteUrls urls;
    private final String catalogue;
    private final String publisher;

    private CatalogueGenerator(LibraryFeed feed, SiteUrls urls) {
        this.feed = feed;
        this.urls = urls;
        this.catalogue = urls.absolute(LibraryFeed.CATALOGUE);
        this.publisher = catalogue + "#publisher";
    }

    static GeneratedFile catalogue(LibraryFeed feed, String title, SiteUrls urls) {
        return GeneratedFile.text(
                "application/ld+json", Jsonb.write(new CatalogueGenerator(feed, urls).catalogue(title)));
    }

    private ObjectNode catalogue(String title) {
        ObjectNode json = Jsonb.MAPPER.createObjectNode();
        json.putObject("@context")
                .put("dcat", "http://www.w3.org/ns/dcat#")
                .put("dct", "http://purl.org/dc/terms/")
                .put("foaf", "http://xmlns.com/foaf/0.1/")
                .put("skos", "http://www.w3.org/2004/02/skos/core#")
                .put("xsd", "http://www.w3.org/2001/XMLSchema#");
        json.put("@id", catalogue).put("@type", "dcat:Catalog");
        text(json, "dct:title", title);
        text(json, "dct:description", feed.description().isBlank() ? title : feed.description());
        language(json, FRENCH);
        reference(json, "foaf:homepage", urls.absolute(feed.path()));
        typed(json, "dct:modified", SiteFileGenerator.moment(feed.changed()), "dateTime");
        json.putObject("dct:publisher")
                .put("@id", publisher)
                .put("@type", "foaf:Agent")
                .put("foaf:name", feed.site().legal().publisher().name());
        feed.documents()
                .forEach(document -> dataset(json.withArray("dcat:dataset").addObject(), document));
        return json;
    }

    private void dataset(ObjectNode dataset, LibraryFeed.Entry document) {
        String url = urls.absolute(document.path());
        dataset.put("@id", url).put("@type", "dcat:Dataset").put("dct:identifier", url);
        text(dataset, "dct:title", document.title());
        text(dataset, "dct:description", document.summary().isBlank() ? document.title() : document.summary());
        typed(dataset, "dct:issued", document.date().toString(), "date");
        typed(dataset, "dct:modified", SiteFileGenerator.moment(document.changed()), "dateTime");
        reference(dataset, "dcat:landingPage", url);
        reference(dataset, "dct:publisher", publisher);
        if (document.authors() != null) {
            dataset.putObject("dct:creator").put("@type", "foaf:Agent").put("foaf:name", document.authors());
        }
        if (!document.tags().isEmpty()) {
            document.tags().forEach(dataset.putArray("dcat:keyword")::add);
        }
        document.themes()
                .forEach(theme -> text(
                        dataset.withArray("dcat:theme").addObject().put("@type", "skos:Concept"),
                        "skos:prefLabel",
                        theme));
        document.territories()
                .forEach(territory -> text(
                        dataset.withArray("dct:spatial").addObject().put("@type", "dct:Location"),
                        "skos:prefLabel",
                        territory));
        if (document.collection() != null) {
            text(
                    dataset.putObject("dcat:inSeries").put("@type", "dcat:DatasetSeries"),
                    "dct:title",
                    document.collection());
        }
        licence(dataset, document.licence());
        MediaReference file = document.file();
        language(dataset, file == null ? FRENCH : language(file));
        if (file != null) {
            distribution(dataset.putArray("dcat:distribution").addObject(), document, file);
        }
    }

    private void distribution(ObjectNode distribution, LibraryFeed.Entry document, MediaReference file) {
        distribution.put("@type", "dcat:Distribution");
        text(distribution, "dct:title", file.title());
        reference(distribution, "dcat:accessURL", urls.absolute(document.path()));
        reference(distribution, "dcat:downloadURL", urls.absolute(file));
        reference(distribution, "dcat:mediaType", MEDIA_TYPES + file.contentType());
        typed(distribution, "dcat:byteSize", String.valueOf(file.size()), "nonNegativeInteger");
        licence(distribution, document.licence());
    }

    private static void licence(ObjectNode of, @Nullable Licence licence) {
        if (licence != null && licence.url() != null) {
            reference(of, "dct:license", licence.url());
        }
    }

    /** Names the language as the authority table of the European Union does; nothing for one without a code there. */
    private static void language(ObjectNode of, String tag) {
        try {
            String code = Locale.forLanguageTag(tag).getISO3Language();
            if (!code.isEmpty()) {
                reference(of, "dct:language", LANGUAGES + code.toUpperCase(Locale.ROOT));
            }
        } catch (MissingResourceException unknown) {
            // The language is not stated.
        }
    }

    /** Returns the language of a file; files without one are in French. */
    static String language(MediaReference file) {
        return requireNonNullElse(file.language(), FRENCH);
    }

    private static void text(ObjectNode of, String property, String value) {
        of.putObject(property).put("@value", value).put("@language", FRENCH);
    }

    private static void typed(ObjectNode of, String property, String value, String type) {
        of.putObject(property).put("@value", value).put("@type", "xsd:" + type);
    }

    private static void reference(ObjectNode of, String property, String url) {
        of.putObject(property).put("@id", url);
    }
}
