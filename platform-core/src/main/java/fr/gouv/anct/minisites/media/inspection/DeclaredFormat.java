package fr.gouv.anct.minisites.media.inspection;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeTypes;

/** Compares the format that a file name declares with the detected one; an unknown extension declares nothing. */
final class DeclaredFormat {

    private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();
    private static final MediaTypeRegistry REGISTRY = TYPES.getMediaTypeRegistry();

    private DeclaredFormat() {}

    /** Returns the extension that contradicts the detected format, in capitals. */
    static Optional<String> contradiction(String name, MediaFormat format) throws IOException {
        int dot = name.lastIndexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        Optional<MediaFormat> named = MediaFormat.named(name);
        boolean agrees = named.isPresent() ? agree(named.get(), format) : agree(type(name), format);
        return Optional.of(name.substring(dot + 1).toUpperCase(Locale.ROOT)).filter(_ -> !agrees);
    }

    private static boolean agree(MediaFormat named, MediaFormat found) {
        return named == found
                // An office document is an archive; a CSV file is a text.
                || (named == MediaFormat.ZIP && found.packed())
                || (named == MediaFormat.CSV && found == MediaFormat.TEXT)
                || (named == MediaFormat.TEXT && found == MediaFormat.CSV);
    }

    /** Returns the type by the extension alone. */
    private static MediaType type(String name) throws IOException {
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, "x" + name.substring(name.lastIndexOf('.')));
        return TYPES.detect(null, metadata);
    }

    private static boolean agree(MediaType named, MediaFormat found) {
        MediaType type = MediaType.parse(found.contentType());
        return named.equals(MediaType.OCTET_STREAM)
                || named.getType().equals("video") && found == MediaFormat.MP4
                || REGISTRY.isInstanceOf(named, type)
                || REGISTRY.isInstanceOf(type, named);
    }
}
