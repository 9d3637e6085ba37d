package fr.gouv.anct.minisites.media.inspection;

import fr.gouv.anct.minisites.media.CpuTimeLimit;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/**
 * Detects the content type of a file from its bytes, never from its name; {@link DeclaredFormat} compares it with the
 * name.
 */
final class ContentSniffer {

    private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();

    /**
     * Size of the first box, its type, and the brand of the file (ISO 14496-12): Tika reports most brands as QuickTime.
     */
    private static final Pattern MP4 = Pattern.compile("(?s).{4}ftyp(?:iso[m2-9]|mp4[12]|avc1|dash|MSNV|M4V[ HP])");

    private static final int HEAD = 12;

    private static final String BINARY = "application/octet-stream";

    private ContentSniffer() {}

    /** Returns the content type without parameters. */
    static String type(Path file) throws IOException {
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
            bytes.mark(HEAD);
            String head = new String(bytes.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
            if (MP4.matcher(head).matches()) {
                return MediaFormat.MP4.contentType();
            }
            bytes.reset();
            String type = TYPES.detect(bytes, new Metadata()).getBaseType().toString();
            return type.equals(MediaFormat.TEXT.contentType()) && zeros(bytes) ? BINARY : type;
        }
    }

    /**
     * Whether a text contains zero bytes, hence an archive: Tika reads the beginning only, and an archive may follow a
     * text. In UTF-16 every second byte may be zero.
     */
    private static boolean zeros(InputStream bytes) throws IOException {
        byte[] block = new byte[1 << 16];
        int unit = 1;
        boolean first = true;
        boolean found = false;
        for (int read = bytes.readNBytes(block, 0, block.length);
                read > 0 && !found;
                read = bytes.readNBytes(block, 0, block.length)) {
            CpuTimeLimit.check();
            unit = first
                            && (ExecutableDetector.starts(block, 0xFF, 0xFE)
                                    || ExecutableDetector.starts(block, 0xFE, 0xFF))
                    ? 2
                    : unit;
            first = false;
            found = zeros(block, read, unit);
        }
        return found;
    }

    private static boolean zeros(byte[] block, int length, int unit) {
        for (int at = 0; at + unit <= length; at += unit) {
            if (block[at] == 0 && block[at + unit - 1] == 0) {
                return true;
            }
        }
        return false;
    }
}
