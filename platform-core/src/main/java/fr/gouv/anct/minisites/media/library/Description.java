package fr.gouv.anct.minisites.media.library;

import org.jspecify.annotations.Nullable;

/**
 * What is said of a file.
 *
 * @param alt alternative text; empty for a document and for an image that only decorates
 * @param language BCP 47 tag of a document in another language than the site
 * @param focusX what must stay in sight when an image is cut, in hundredths of its width from the left
 * @param focusY the same from the top
 */
public record Description(
        String title,
        String alt,
        @Nullable String caption,
        @Nullable String credit,
        @Nullable String licence,
        @Nullable String language,
        int focusX,
        int focusY) {

    public static final int CENTRE = 50;

    /** Of a file that has just come. */
    public static Description titled(String title) {
        return new Description(title, "", null, null, null, null, CENTRE, CENTRE);
    }
}
