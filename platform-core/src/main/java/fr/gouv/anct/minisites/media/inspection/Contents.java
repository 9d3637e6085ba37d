package fr.gouv.anct.minisites.media.inspection;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** Tells what a file is from its bytes, never from its name. */
final class Contents {

    private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();

    private Contents() {}

    /** A content type, without parameters. */
    static String type(Path file) throws IOException {
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
            return TYPES.detect(bytes, new Metadata()).getBaseType().toString();
        }
    }
}
