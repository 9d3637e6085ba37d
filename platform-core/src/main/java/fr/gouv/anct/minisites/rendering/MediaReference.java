package fr.gouv.anct.minisites.rendering;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file, resolved.
 *
 * @param href root-relative
 * @param alt kept with the image; empty when decorative
 * @param width pixels; 0 when it is not an image
 * @param size bytes
 * @param language BCP 47 tag of a document in another language than the site
 */
public record MediaReference(
        UUID id,
        String href,
        String alt,
        int width,
        int height,
        String contentType,
        long size,
        String title,
        @Nullable String language) {

    /** Upper case short name of the format, for example {@code PDF}. */
    public String format() {
        int dot = href.lastIndexOf('.');
        return dot < 0 ? contentType : href.substring(dot + 1).toUpperCase(java.util.Locale.ROOT);
    }
}
