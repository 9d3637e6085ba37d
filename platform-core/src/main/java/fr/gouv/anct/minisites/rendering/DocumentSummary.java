package fr.gouv.anct.minisites.rendering;

import fr.gouv.anct.minisites.content.block.DocumentFacts;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document as an entry of the library: title, introduction, URL, date, kind and downloadable file, without its body.
 *
 * @param type its kind; null where it is not known
 * @param kind its kind in words; null where it is not known
 * @param file its file; null where visitors cannot get it
 */
public record DocumentSummary(
        String title,
        @Nullable String lead,
        String href,
        LocalDate date,
        DocumentFacts.@Nullable Kind type,
        @Nullable String kind,
        @Nullable MediaReference file) {

    /** Returns the link to its page. */
    public PageLink link() {
        return new PageLink(title, href, false, false);
    }
}
