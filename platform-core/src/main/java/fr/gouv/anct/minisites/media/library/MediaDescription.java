package fr.gouv.anct.minisites.media.library;

import org.jspecify.annotations.Nullable;

/**
 * Stored editorial metadata of a file: title, alternative text, caption, credit, licence, language and focal point.
 *
 * @param alt alternative text; empty for a document and for a decorative image
 * @param language BCP 47 tag of a document in another language than the site
 * @param focusX focal point that must stay visible when an image is cropped, in hundredths of its width from the left
 * @param focusY focal point, in hundredths of its height from the top
 */
public record MediaDescription(
        String title,
        String alt,
        @Nullable String caption,
        @Nullable String credit,
        @Nullable String licence,
        @Nullable String language,
        int focusX,
        int focusY) {

    public static final int CENTRE = 50;

    /** Returns the description of a new file. */
    public static MediaDescription titled(String title) {
        return new MediaDescription(title, "", null, null, null, null, CENTRE, CENTRE);
    }
}
