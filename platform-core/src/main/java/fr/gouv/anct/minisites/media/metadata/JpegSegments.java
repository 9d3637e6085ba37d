package fr.gouv.anct.minisites.media.metadata;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Reads a JPEG (ITU-T T.81, annex B): segments after markers, and compressed pixels after the start of each scan. */
final class JpegSegments {

    private static final int MARKER = 0xFF;
    static final int START_OF_SCAN = 0xDA;
    static final int END_OF_IMAGE = 0xD9;
    private static final int COMMENT = 0xFE;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    static final int APP2 = 0xE2;
    private static final int APP14 = 0xEE;
    private static final int APP15 = 0xEF;
    private static final String EXIF = "Exif\0\0";
    /** Length in bytes of marker, length, and JFIF without a thumbnail. */
    private static final int JFIF_SIZE = 18;

    private JpegSegments() {}

    static void read(ImageRewriter rewriter) throws IOException {
        if (rewriter.source().getShort(0) != (short) 0xFFD8) {
            throw new IOException("Not a JPEG image");
        }
        JpegScans scans = new JpegScans();
        boolean profile = JpegProfile.kept(rewriter);
        rewriter.keep(0, 2);
        int at = marker(rewriter, 2);
        while (at < rewriter.size()) {
            int code = code(rewriter, at);
            if (code == END_OF_IMAGE) {
                // Bytes after the end of the image are removed: other pictures, films, hidden data.
                rewriter.keep(at, at + 2);
                return;
            }
            at = marker(
                    rewriter, standsAlone(code) ? alone(rewriter, at) : segment(rewriter, scans, profile, code, at));
        }
    }

    /** Returns the position of the next marker; fill bytes and unannounced bytes are skipped, as decoders do. */
    static int marker(ImageRewriter rewriter, int from) {
        ByteBuffer jpeg = rewriter.source();
        for (int at = from; at + 1 < rewriter.size(); at++) {
            int next = Byte.toUnsignedInt(jpeg.get(at + 1));
            if (Byte.toUnsignedInt(jpeg.get(at)) == MARKER && next != 0 && next != MARKER) {
                return at;
            }
        }
        return rewriter.size();
    }

    static int code(ImageRewriter rewriter, int at) {
        return Byte.toUnsignedInt(rewriter.source().get(at + 1));
    }

    /** Whether a marker has no length: restarts, and one for private use. */
    static boolean standsAlone(int code) {
        return (code >= 0xD0 && code <= 0xD8) || code == 1;
    }

    private static int alone(ImageRewriter rewriter, int at) {
        rewriter.keep(at, at + 2);
        return at + 2;
    }

    private static int segment(ImageRewriter rewriter, JpegScans scans, boolean profile, int code, int at)
            throws IOException {
        int length = Short.toUnsignedInt(rewriter.source().getShort(at + 2));
        int end = at + 2 + length;
        if (length < 2 || end > rewriter.size()) {
            throw new IOException("Invalid segment length: " + length + " bytes");
        }
        if (code == COMMENT || (code >= APP0 && code <= APP15)) {
            application(rewriter, profile, code, at, end);
            return end;
        }
        if (JpegScans.startsFrame(code)) {
            scans.frame(rewriter.source(), code, at);
        } else if (code == START_OF_SCAN) {
            scans.scan(rewriter.source(), at);
            rewriter.markExpensive(scans.expense());
        }
        int next = code == START_OF_SCAN ? afterScan(rewriter, end) : end;
        rewriter.keep(at, next);
        return next;
    }

    /**
     * Keeps the application segments that affect how the pixels are shown; the others describe the image and are
     * removed.
     */
    private static void application(ImageRewriter rewriter, boolean profile, int code, int at, int end) {
        int content = at + 4;
        switch (code) {
            case APP0 -> jfif(rewriter, at, end);
            case APP1 -> exif(rewriter, at, end);
            case APP2 -> {
                if (profile) {
                    keepNamed(rewriter, JpegProfile.NAME, content, at, end);
                }
            }
            // Colour transform of Adobe: without it, images for print are shown inverted.
            case APP14 -> keepNamed(rewriter, "Adobe", content, at, end);
            default -> {}
        }
    }

    private static void keepNamed(ImageRewriter rewriter, String name, int content, int at, int end) {
        if (rewriter.has(content, name)) {
            rewriter.keep(at, end);
        }
    }

    private static void jfif(ImageRewriter rewriter, int at, int end) {
        if (rewriter.has(at + 4, "JFIF\0") && end - at >= JFIF_SIZE) {
            byte[] bare = new byte[JFIF_SIZE];
            rewriter.slice(at, at + JFIF_SIZE - 2).get(bare, 0, JFIF_SIZE - 2);
            bare[2] = 0;
            bare[3] = JFIF_SIZE - 2;
            rewriter.replace(at, end, bare);
        }
    }

    private static void exif(ImageRewriter rewriter, int at, int end) {
        int tiff = at + 4 + EXIF.length();
        if (!rewriter.has(at + 4, EXIF) || end < tiff || rewriter.orientation() != Exif.UPRIGHT) {
            return;
        }
        int orientation = Exif.orientation(rewriter.slice(tiff, end));
        if (orientation != Exif.UPRIGHT) {
            rewriter.setOrientation(orientation);
            rewriter.replace(at, end, segment(orientation));
        }
    }

    private static byte[] segment(int orientation) {
        byte[] tiff = Exif.tiff(orientation);
        return ByteBuffer.allocate(10 + tiff.length)
                .put((byte) MARKER)
                .put((byte) APP1)
                .putShort((short) (8 + tiff.length))
                .put(new byte[] {'E', 'x', 'i', 'f', 0, 0})
                .put(tiff)
                .array();
    }

    /** Returns the end of the compressed pixels: the next marker that is neither a stuffed byte nor a restart. */
    private static int afterScan(ImageRewriter rewriter, int from) {
        int at = marker(rewriter, from);
        while (at < rewriter.size() && code(rewriter, at) >= 0xD0 && code(rewriter, at) <= 0xD7) {
            at = marker(rewriter, at + 2);
        }
        return at;
    }
}
