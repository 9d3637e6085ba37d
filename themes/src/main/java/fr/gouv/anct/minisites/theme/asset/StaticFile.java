package fr.gouv.anct.minisites.theme.asset;

import fr.gouv.anct.minisites.rendering.ThemeAssets.Asset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A theme or module file served unchanged, unlike an assembled bundle, with its name, fingerprinted path and
 * precompressed encodings.
 *
 * @param name by which templates ask for it, for example {@code embed.js}
 * @param path fingerprinted, in the URL and below {@code files/} of the source
 * @param encodings {@code gz} and {@code br}, where compression is worthwhile
 */
record StaticFile(AssetSource source, String name, String path, String hash, String type, List<String> encodings) {

    /** Reads the file, for a URL that changes with its content or for one that does not. */
    Asset read(boolean immutable) {
        return new Asset(type, bytes(""), encoded("gz"), encoded("br"), '"' + hash + '"', immutable);
    }

    private byte @Nullable [] encoded(String encoding) {
        return encodings.contains(encoding) ? bytes("." + encoding) : null;
    }

    private byte[] bytes(String suffix) {
        return source.bytes("files/" + path + suffix);
    }
}
