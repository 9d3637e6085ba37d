package fr.gouv.anct.minisites.admin.layout;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;

/** Reads the message bundles of the back office as they are written. */
final class BundleFiles {

    private BundleFiles() {}

    /** @param bundle base name, for example {@code messages/admin} */
    static Map<String, String> english(String bundle) {
        return read("/" + bundle + ".properties");
    }

    /** @param bundle base name, for example {@code messages/admin} */
    static Map<String, String> french(String bundle) {
        return read("/" + bundle + "_fr.properties");
    }

    private static Map<String, String> read(String file) {
        Written written = new Written();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(BundleFiles.class.getResourceAsStream(file), file), StandardCharsets.UTF_8)) {
            written.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return written.texts;
    }

    /** Rejects duplicate keys, which {@link Properties} would silently overwrite. */
    private static final class Written extends Properties {

        private static final long serialVersionUID = 1;

        private final transient Map<String, String> texts = new TreeMap<>();

        @Override
        public synchronized Object put(Object key, Object text) {
            if (texts.put((String) key, (String) text) != null) {
                throw new IllegalStateException("Written twice: " + key);
            }
            return text;
        }
    }
}
