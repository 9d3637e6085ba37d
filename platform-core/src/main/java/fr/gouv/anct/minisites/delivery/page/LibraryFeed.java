package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.content.block.DocumentFacts;
import fr.gouv.anct.minisites.rendering.MediaReference;
import fr.gouv.anct.minisites.site.Site;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The newest documents of the library of a site, for programs.
 *
 * @param title of the library
 * @param path of the library, within the site
 * @param documents newest first
 */
public record LibraryFeed(Site site, String title, String path, String description, List<Entry> documents) {

    /** Paths of the representations; no path of a page has a dot. */
    public static final String ATOM = "/documents.atom";

    public static final String JSON = "/documents.json";
    public static final String CATALOGUE = "/documents.jsonld";

    /**
     * A document of the library.
     *
     * @param path within the site
     * @param summary its introduction, or its description
     * @param date as it is shown; the library is sorted by it
     * @param changed when its revision was published
     * @param themes labels
     * @param territories labels
     * @param file that visitors can get; null without one
     */
    public record Entry(
            String path,
            String title,
            String summary,
            LocalDate date,
            Instant changed,
            @Nullable String authors,
            DocumentFacts.@Nullable Licence licence,
            @Nullable String collection,
            List<String> tags,
            List<String> themes,
            List<String> territories,
            @Nullable MediaReference file) {}

    /** Returns the instant of the last publication among the documents; the epoch without any. */
    public Instant changed() {
        return documents.stream().map(Entry::changed).max(Instant::compareTo).orElse(Instant.EPOCH);
    }
}
