package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.rendering.MediaReference;
import fr.gouv.anct.minisites.rendering.Scheme;
import java.net.URI;
import java.util.UUID;

/**
 * The addresses of one site.
 *
 * @param origin scheme, host and port of the canonical address, never taken from the request
 * @param basePath empty, {@code /prefix}, or {@code /token} on the preview host
 * @param preview whether these are a preview's, with no canonical address and no indexing
 * @param scheme the colours of a preview
 */
public record SiteUrls(String origin, String basePath, boolean preview, Scheme scheme) {

    public SiteUrls(String origin, String basePath, boolean preview) {
        this(origin, basePath, preview, Scheme.SYSTEM);
    }

    /** Root-relative address of a path of the site; its home page keeps its final slash. */
    public String href(String path) {
        return basePath + (path.isEmpty() ? "/" : path);
    }

    /** The whole address, for canonical links and feeds. */
    public String absolute(String path) {
        return origin + asciiOnly(href(path));
    }

    private static String asciiOnly(String href) {
        return URI.create(href.replace(" ", "%20")).toASCIIString();
    }

    /** Where a file is, whatever its bytes. */
    public String media(UUID id, String fileName) {
        return href("/media/" + id + "/" + fileName);
    }

    /** Where these bytes of a file are: an address that can be kept for ever. */
    public String media(UUID id, String fingerprint, String fileName) {
        return href("/media/" + id + "/" + fingerprint + "/" + fileName);
    }

    /** The same of an image that was made narrower. */
    public String rendition(UUID id, String fingerprint, String fileName, int width) {
        return media(id, fingerprint, fileName + "-" + width + ".webp");
    }

    /** As {@link #absolute}, for a file. */
    public String absolute(MediaReference media) {
        return origin + media.href();
    }
}
