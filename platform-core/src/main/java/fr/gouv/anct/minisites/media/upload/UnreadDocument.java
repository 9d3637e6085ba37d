package fr.gouv.anct.minisites.media.upload;

import fr.gouv.anct.minisites.media.MediaContent;
import java.util.UUID;
import org.springframework.data.relational.core.mapping.Embedded;

/** A document of the library whose text has not been read yet. */
public record UnreadDocument(
        UUID id,
        String contentType,
        @Embedded.Empty(prefix = "content_") MediaContent content) {}
