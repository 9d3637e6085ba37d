package fr.gouv.anct.minisites.rendering;

import fr.gouv.anct.minisites.search.Excerpt;
import org.jspecify.annotations.Nullable;

/**
 * A document found by a search.
 *
 * @param title of the document in the library; of its file where it has no page of its own
 * @param page page with the words, from 1
 * @param excerpt text of that page around the words
 * @param offeredBy page of the site that offers the document
 * @param own whether that is the page of this document in the library
 */
public record DocumentHit(
        String title,
        MediaReference file,
        int page,
        Excerpt excerpt,
        @Nullable PageLink offeredBy,
        boolean own) {

    /** Returns the URL of the document at that page, for viewers that know the fragment of RFC 8118. */
    public String href() {
        return file.href() + "#page=" + page;
    }
}
