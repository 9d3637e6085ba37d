package fr.gouv.anct.minisites.admin.api.media;

import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.gouv.anct.minisites.admin.api.ApiLink;
import fr.gouv.anct.minisites.media.library.LibraryFile;
import fr.gouv.anct.minisites.reference.MediaRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * File of the library.
 *
 * @param reference by which blocks name it
 * @param width pixels; 0 when it is not an image
 * @param size bytes
 * @param state not shown to anyone before the antivirus has found it clean
 * @param used whether a page shows it
 * @param folder null at the top
 * @param description null until the content of the image has been described
 */
@JsonTypeName("MediumDocument")
record LibraryFileDetails(
        UUID id,
        MediaRef reference,
        String name,
        String contentType,
        int width,
        int height,
        long size,
        LibraryFile.State state,
        boolean used,
        @Nullable UUID folder,
        Instant addedAt,
        String title,
        @Nullable LibraryFileDescription description,
        List<ApiLink> links) {}
