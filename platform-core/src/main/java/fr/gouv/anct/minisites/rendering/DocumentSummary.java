package fr.gouv.anct.minisites.rendering;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document as an entry of the library: title, introduction, URL, date, kind and downloadable file, without its body.
 *
 * @param kind its kind in words; null where it is not known
 * @param file its file; null where visitors cannot get it
 */
public record DocumentSummary(
        String title,
        @Nullable String lead,
        String href,
        LocalDate date,
        @Nullable String kind,
        @Nullable MediaReference file) {

    /** Returns the link to its page. */
    public PageLink link() {
        return new PageLink(title, href, false, false);
    }
}
