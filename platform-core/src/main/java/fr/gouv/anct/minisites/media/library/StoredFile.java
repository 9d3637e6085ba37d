package fr.gouv.anct.minisites.media.library;

import fr.gouv.anct.minisites.media.MediaContent;
import org.springframework.data.relational.core.mapping.Embedded;

/** Bytes shown to the team: of a file, or of one of its renditions. */
public record StoredFile(
        String contentType,
        @Embedded.Empty(prefix = "content_") MediaContent content) {}
