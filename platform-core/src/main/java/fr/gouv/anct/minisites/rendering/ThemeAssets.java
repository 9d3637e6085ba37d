package fr.gouv.anct.minisites.rendering;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The theme's own files: styles, scripts, fonts, icons, pictograms. Served under {@link #PATH} of every host. */
public interface ThemeAssets {

    /** Reserved at the root of every host, so that it never meets a page or a tenant under a prefix. */
    String PATH = "/assets/";

    /**
     * Finds a file.
     *
     * @param path what follows {@link #PATH}
     * @return the file held in memory, empty when there is none by that name; may compute, so called off the event loop
     */
    Optional<Asset> find(String path);

    /** Address of each application icon, by its size in pixels, for example {@code 192x192}. */
    default Map<String, String> applicationIcons() {
        return Map.of();
    }

    /** What browsers ask for at {@code /favicon.ico}. */
    default Optional<Asset> favicon() {
        return Optional.empty();
    }

    /**
     * A file in all its encodings.
     *
     * @param gzip the same, compressed; null for what compression does not help
     * @param etag strong entity tag, with its quotes
     * @param immutable its address changes with its content
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Asset(
            String contentType,
            byte[] identity,
            byte @Nullable [] gzip,
            byte @Nullable [] brotli,
            String etag,
            boolean immutable) {}
}
