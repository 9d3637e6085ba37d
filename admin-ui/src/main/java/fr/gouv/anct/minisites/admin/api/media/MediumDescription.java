package fr.gouv.anct.minisites.admin.api.media;

import org.jspecify.annotations.Nullable;

/**
 * What is said of a file.
 *
 * @param decorative whether an image only decorates; else it needs {@code alt}
 * @param language of a document in another one than the site
 * @param focusX what must stay in sight of an image, in hundredths of its width from the left
 * @param focusY the same from the top
 */
record MediumDescription(
        String title,
        @Nullable Boolean decorative,
        @Nullable String alt,
        @Nullable String caption,
        @Nullable String credit,
        @Nullable String licence,
        @Nullable String language,
        @Nullable Integer focusX,
        @Nullable Integer focusY) {}
