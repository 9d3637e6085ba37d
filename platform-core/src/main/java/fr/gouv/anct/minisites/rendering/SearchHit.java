package fr.gouv.anct.minisites.rendering;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A result in the search of a public site: the matching page with its URL and excerpt, and its file when the words are
 * in the file.
 *
 * @param excerpt of the page, plain text
 * @param kind of an article or a document, in words
 * @param date of an article or a document
 * @param document the file with the words; null if they are in the text of the page
 */
public record SearchHit(
        String title,
        String href,
        String excerpt,
        @Nullable String kind,
        @Nullable LocalDate date,
        @Nullable DocumentHit document) {

    /** Returns the link of its title; another site opens in a new window. */
    public PageLink link() {
        return new PageLink(title, href, !href.startsWith("/"), false);
    }
}
