package fr.gouv.anct.minisites.media.upload;

import fr.gouv.anct.minisites.media.MediaContent;
import java.util.UUID;
import org.springframework.data.relational.core.mapping.Embedded;

/** An image of the library whose metadata has not been stripped yet. */
public record UnstrippedImage(
        UUID id,
        String contentType,
        @Embedded.Empty(prefix = "content_") MediaContent content) {}
