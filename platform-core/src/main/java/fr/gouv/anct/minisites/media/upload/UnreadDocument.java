package fr.gouv.anct.minisites.media.upload;

import fr.gouv.anct.minisites.media.MediaContent;
import java.util.UUID;
import org.springframework.data.relational.core.mapping.Embedded;

/** A file with text, such as a PDF, whose text and barriers {@link DocumentReadingJob} has not read yet. */
public record UnreadDocument(
        UUID id,
        String contentType,
        @Embedded.Empty(prefix = "content_") MediaContent content) {}
