package fr.gouv.anct.minisites.content.preview.grant;

import java.util.UUID;

/** What of a site a {@link PreviewGrant} opens now. */
public sealed interface PreviewScope {

    /** All of it. */
    record WholeSite() implements PreviewScope {}

    /**
     * One page, with the files that it shows.
     *
     * @param path where the page is now
     */
    record OnePage(UUID page, String path) implements PreviewScope {}
}
