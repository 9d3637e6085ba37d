package fr.gouv.anct.minisites.theme.asset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A folder of the class path that the build of a module's front end fills, see {@code assets.mjs}: static files under
 * {@code files/}, and {@code catalogue.json}, which lists them. A module other than this one adds its files by a bean.
 *
 * @param folder without slashes at its ends, for example {@code theme-assets}
 */
public record AssetSource(String folder) {

    static final AssetSource THEME = new AssetSource("theme-assets");

    private static final TypeReference<Map<String, Entry>> CATALOGUE = new TypeReference<>() {};

    /**
     * A file of the catalogue.
     *
     * @param path fingerprinted, below {@code files/}
     * @param encodings {@code gz} and {@code br}, where compression is worthwhile
     */
    record Entry(String path, String hash, String type, List<String> encodings) {}

    List<StaticFile> files() {
        return JsonMapper.shared().readValue(bytes("catalogue.json"), CATALOGUE).entrySet().stream()
                .map(named -> file(named.getKey(), named.getValue()))
                .toList();
    }

    byte[] bytes(String path) {
        var resource = folder + "/" + path;
        try (var in = AssetSource.class.getResourceAsStream("/" + resource)) {
            if (in == null) {
                throw new IllegalStateException("Missing build resource: " + resource);
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private StaticFile file(String name, Entry entry) {
        return new StaticFile(this, name, entry.path(), entry.hash(), entry.type(), entry.encodings());
    }
}
