package fr.gouv.anct.minisites.media.inspection;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** Tells what a file is from its bytes, never from its name; {@link NamedFormat} says what the name pretends. */
final class Contents {

    private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();

    /** The size of the first box, its type, and the brand of the file (ISO 14496-12): Tika takes most for QuickTime. */
    private static final Pattern MP4 = Pattern.compile("(?s).{4}ftyp(?:iso[m2-9]|mp4[12]|avc1|dash|MSNV|M4V[ HP])");

    private static final int HEAD = 12;

    private Contents() {}

    /** A content type, without parameters. */
    static String type(Path file) throws IOException {
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
            bytes.mark(HEAD);
            String head = new String(bytes.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
            if (MP4.matcher(head).matches()) {
                return Format.MP4.contentType();
            }
            bytes.reset();
            return TYPES.detect(bytes, new Metadata()).getBaseType().toString();
        }
    }
}
