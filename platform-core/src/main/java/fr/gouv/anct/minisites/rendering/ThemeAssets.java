package fr.gouv.anct.minisites.rendering;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Provides the theme's own files: styles, scripts, fonts, icons, pictograms. Served under {@link #PATH} of every host.
 */
public interface ThemeAssets {

    /**
     * Path prefix, reserved at the root of every host, so that it never collides with a page or a tenant under a
     * prefix.
     */
    String PATH = "/assets/";

    /**
     * Finds a file.
     *
     * @param path what follows {@link #PATH}
     * @return the file held in memory, empty when none has that name; may compute, so called off the event loop
     */
    Optional<Asset> find(String path);

    /**
     * Whether {@link #find} would build a file that no page of this node links to: visitors can ask for any set of
     * components, so that the number of these builds has to be limited. Called off the event loop.
     *
     * @param path as of {@link #find}
     */
    default boolean isBuiltOnRequest(String path) {
        return false;
    }

    /** Returns the URL of each application icon, by its size in pixels, for example {@code 192x192}. */
    default Map<String, String> applicationIcons() {
        return Map.of();
    }

    /**
     * Returns what previews load to answer the page editor; empty where there is no back office.
     *
     * @param origin of the back office
     */
    default Optional<EditorFrame> editorFrame(String origin) {
        return Optional.empty();
    }

    /** Returns the icon that browsers request at {@code /favicon.ico}. */
    default Optional<Asset> favicon() {
        return Optional.empty();
    }

    /**
     * A file in all its encodings.
     *
     * @param gzip the compressed file; null for a file that compression does not reduce
     * @param etag strong entity tag, with its quotes
     * @param immutable whether its URL changes with its content
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
