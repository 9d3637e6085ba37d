package fr.gouv.anct.minisites.media.upload;

import fr.gouv.anct.minisites.media.MediaContent;
import java.util.UUID;
import org.springframework.data.relational.core.mapping.Embedded;

/** A file that has not been scanned by the antivirus yet. */
public record QuarantinedFile(
        UUID id,
        String title,
        @Embedded.Empty(prefix = "content_") MediaContent content) {}
