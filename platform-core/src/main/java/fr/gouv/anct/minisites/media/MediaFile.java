package fr.gouv.anct.minisites.media;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Embedded;

/**
 * A file with its metadata and stored content, as it is delivered to visitors or imported from a blueprint.
 *
 * @param name file name in its URL: lower case, no spaces
 * @param alt alternative text; empty when decorative or not an image
 * @param width in pixels; 0 when it is not an image
 */
public record MediaFile(
        UUID id,
        String name,
        String contentType,
        String title,
        String alt,
        @Nullable String credit,
        @Nullable String language,
        int width,
        int height,
        @Embedded.Empty(prefix = "content_") MediaContent content) {}
