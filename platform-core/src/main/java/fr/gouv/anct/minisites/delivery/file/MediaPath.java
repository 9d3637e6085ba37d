package fr.gouv.anct.minisites.delivery.file;

import fr.gouv.anct.minisites.database.CanonicalUuid;
import fr.gouv.anct.minisites.media.MediaFile;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The path of a file below its site: {@code /media/{id}/{name}}, or {@code /media/{id}/{fingerprint}/{name}}.
 *
 * @param text the whole path
 * @param fingerprint of the requested bytes; null for the current bytes, whatever they are
 */
public record MediaPath(String text, UUID id, @Nullable String fingerprint, String name) {

    private static final String FOLDER = "/media/";
    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{12}");

    /** Parses a path; null when it is not that of a file. */
    static @Nullable public MediaPath of(String path) {
        if (!path.startsWith(FOLDER)) {
            return null;
        }
        String[] parts = path.substring(FOLDER.length()).split("/", -1);
        UUID id = CanonicalUuid.read(parts[0]).orElse(null);
        if (id == null) {
            return null;
        }
        return switch (parts.length) {
            case 2 -> new MediaPath(path, id, null, parts[1]);
            case 3 -> FINGERPRINT.matcher(parts[1]).matches() ? new MediaPath(path, id, parts[1], parts[2]) : null;
            default -> null;
        };
    }

    /** Whether the fingerprint of the path, if it has one, is that of the file. */
    boolean names(MediaFile file) {
        return fingerprint == null || fingerprint.equals(file.content().fingerprint());
    }
}
