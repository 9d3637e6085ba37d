package fr.gouv.anct.minisites.admin.api.media;

import com.fasterxml.jackson.annotation.JsonTypeName;
import org.jspecify.annotations.Nullable;

/**
 * Description of a file.
 *
 * @param decorative whether an image is only decorative; otherwise it needs {@code alt}
 * @param language of a document in another language than the site
 * @param focusX focal point of an image, in hundredths of its width from the left
 * @param focusY focal point, in hundredths of its height from the top
 */
@JsonTypeName("MediumDescription")
record LibraryFileDescription(
        String title,
        @Nullable Boolean decorative,
        @Nullable String alt,
        @Nullable String caption,
        @Nullable String credit,
        @Nullable String licence,
        @Nullable String language,
        @Nullable Integer focusX,
        @Nullable Integer focusY) {}
