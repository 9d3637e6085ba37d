package fr.gouv.anct.minisites.media.upload;

import fr.gouv.anct.minisites.media.MediaContent;
import java.util.UUID;
import org.springframework.data.relational.core.mapping.Embedded;

/**
 * An uploaded file that visitors do not see until {@link QuarantineJob} has scanned it, with its title and stored
 * content.
 */
public record QuarantinedFile(
        UUID id,
        String title,
        @Embedded.Empty(prefix = "content_") MediaContent content) {}
