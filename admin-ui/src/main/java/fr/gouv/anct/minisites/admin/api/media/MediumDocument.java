package fr.gouv.anct.minisites.admin.api.media;

import fr.gouv.anct.minisites.admin.api.ApiLink;
import fr.gouv.anct.minisites.content.block.MediaRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file of the library.
 *
 * @param reference by which blocks name it
 * @param width pixels; 0 when it is not an image
 * @param size bytes
 * @param state {@code clean}, {@code quarantine} until the antivirus has looked at it, or {@code infected}
 * @param used whether a page shows it
 * @param description null until somebody has said what the image shows
 */
record MediumDocument(
        UUID id,
        MediaRef reference,
        String name,
        String contentType,
        int width,
        int height,
        long size,
        String state,
        boolean used,
        Instant addedAt,
        String title,
        @Nullable MediumDescription description,
        List<ApiLink> links) {}
