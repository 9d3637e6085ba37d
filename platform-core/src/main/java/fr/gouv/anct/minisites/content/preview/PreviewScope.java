package fr.gouv.anct.minisites.content.preview;

import java.util.UUID;

/** The part of a site that a {@link PreviewGrant} opens now. */
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
