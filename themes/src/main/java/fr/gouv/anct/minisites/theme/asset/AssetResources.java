package fr.gouv.anct.minisites.theme.asset;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads the build's assets from the class path. */
final class AssetResources {

    private AssetResources() {}

    static byte[] bytes(String path) {
        try (var in = AssetResources.class.getResourceAsStream("/theme-assets/" + path)) {
            if (in == null) {
                throw new IllegalStateException("Missing build resource: theme-assets/" + path);
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
