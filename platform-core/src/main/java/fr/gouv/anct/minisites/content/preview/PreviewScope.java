package fr.gouv.anct.minisites.content.preview;

import java.util.UUID;

/**
 * The whole site, or one page with its files, that a {@link PreviewGrant} still opens when the preview host receives a
 * request.
 */
public sealed interface PreviewScope {

    /** The whole site. */
    record WholeSite() implements PreviewScope {}

    /**
     * One page, with the files that it shows.
     *
     * @param path current path of the page
     */
    record OnePage(UUID page, String path) implements PreviewScope {}
}
