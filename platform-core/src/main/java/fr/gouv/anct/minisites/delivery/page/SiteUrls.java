package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.rendering.ColourScheme;
import fr.gouv.anct.minisites.rendering.EditorFrame;
import fr.gouv.anct.minisites.rendering.MediaReference;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Builds relative and absolute URLs of the pages and files of one site, at its canonical address or in a preview.
 *
 * @param origin scheme, host and port of the canonical address, never taken from the request
 * @param basePath empty, {@code /prefix}, or {@code /token} on the preview host
 * @param preview whether these are a preview's, with no canonical URL and no indexing
 * @param scheme the colour scheme of a preview
 * @param editor the editor that shows a working copy beside its form; null for other previews and for visitors
 */
public record SiteUrls(
        String origin,
        String basePath,
        boolean preview,
        ColourScheme scheme,
        @Nullable EditorFrame editor) {

    public SiteUrls(String origin, String basePath, boolean preview) {
        this(origin, basePath, preview, ColourScheme.SYSTEM, null);
    }

    /**
     * Returns the URLs of another site for a page of this one: all of them are absolute.
     *
     * @param root URL of the other site without a final slash
     */
    static SiteUrls fromOtherSite(String root) {
        return new SiteUrls("", root, false);
    }

    /** Returns the root-relative URL of a path of the site; its home page keeps its final slash. */
    public String href(String path) {
        return basePath + (path.isEmpty() ? "/" : path);
    }

    /** Returns the absolute URL, for canonical links and feeds. */
    public String absolute(String path) {
        return origin + asciiOnly(href(path));
    }

    private static String asciiOnly(String href) {
        return URI.create(href.replace(" ", "%20")).toASCIIString();
    }

    /** Returns the stable URL of a file, whatever its current bytes. */
    public String media(UUID id, String fileName) {
        return href("/media/" + id + "/" + fileName);
    }

    /** Returns the URL of these bytes of a file, which never changes: it can be cached for ever. */
    public String media(UUID id, String fingerprint, String fileName) {
        return href("/media/" + id + "/" + fingerprint + "/" + fileName);
    }

    /** Returns the URL of a rendition of an image, which can be cached for ever. */
    public String rendition(UUID id, String fingerprint, String fileName, int width) {
        return media(id, fingerprint, fileName + "-" + width + ".webp");
    }

    /** Returns the absolute URL of a file, see {@link #absolute}. */
    public String absolute(MediaReference media) {
        return origin + media.href();
    }
}
