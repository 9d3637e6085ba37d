package fr.gouv.anct.minisites.rendering;

import fr.gouv.anct.minisites.search.Excerpt;
import org.jspecify.annotations.Nullable;

/**
 * A document found by a search.
 *
 * @param page page with the words, from 1
 * @param excerpt text of that page around the words
 * @param offeredBy page of the site that offers the document
 */
public record DocumentHit(
        MediaReference file,
        int page,
        Excerpt excerpt,
        @Nullable PageLink offeredBy) {

    /** Returns the URL of the document at that page, for viewers that know the fragment of RFC 8118. */
    public String href() {
        return file.href() + "#page=" + page;
    }
}
