package fr.gouv.anct.minisites.rendering;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A result in the search of a public site: the matching page with its URL and excerpt, and its file when the words are
 * in the file.
 *
 * @param excerpt of the page, plain text
 * @param kind of an article or a document, or that the page is pinned for the query, in words
 * @param date of an article or a document
 * @param document the file with the words; null if they are in the text of the page
 * @param site name of the site of a result of the portal; null of a result of the searched site itself
 */
public record SearchHit(
        String title,
        String href,
        String excerpt,
        @Nullable String kind,
        @Nullable LocalDate date,
        @Nullable DocumentHit document,
        @Nullable String site) {

    /** Returns the link of its title; another site opens in a new window. */
    public PageLink link() {
        return new PageLink(title, href, !href.startsWith("/"), false);
    }
}
