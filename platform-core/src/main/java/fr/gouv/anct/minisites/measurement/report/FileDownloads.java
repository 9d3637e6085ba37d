package fr.gouv.anct.minisites.measurement.report;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Downloads of a file.
 *
 * @param fileName null when the file exists no more
 * @param page published document whose version the file is; null for other files
 * @param title of the document
 * @param version label of the version; null for one without
 */
public record FileDownloads(
        UUID file,
        @Nullable String fileName,
        @Nullable UUID page,
        @Nullable String title,
        @Nullable String version,
        long downloads) {}
