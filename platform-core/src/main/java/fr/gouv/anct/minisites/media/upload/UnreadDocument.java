package fr.gouv.anct.minisites.media.upload;

import fr.gouv.anct.minisites.media.MediaContent;
import java.util.UUID;
import org.springframework.data.relational.core.mapping.Embedded;

/** A PDF of the library that has not been read yet. */
public record UnreadDocument(
        UUID id, @Embedded.Empty(prefix = "content_") MediaContent content) {}
