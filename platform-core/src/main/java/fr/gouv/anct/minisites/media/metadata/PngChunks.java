package fr.gouv.anct.minisites.media.metadata;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;

/** PNG (third edition, W3C 2025): chunks, of which those whose name begins with a capital cannot be left out. */
final class PngChunks {

    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    /** Length and type before the content, a checksum behind it. */
    private static final int HEAD = 8;

    private static final int AROUND = HEAD + 4;

    /** Transparency, colour, density, and the frames of an animation. */
    private static final Set<String> SHOWN = Set.of(
            "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "mDCV", "mDCv", "cLLI", "cLLi", "bKGD", "pHYs",
            "acTL", "fcTL", "fdAT");

    private PngChunks() {}

    static void read(ImageParts parts) throws IOException {
        if (parts.source().getLong(0) != SIGNATURE) {
            throw new IOException("No PNG");
        }
        parts.keep(0, HEAD);
        int at = HEAD;
        while (at < parts.size()) {
            int length = parts.source().getInt(at);
            if (length < 0 || length > parts.size() - at - AROUND) {
                throw new IOException("A chunk of " + length + " bytes");
            }
            int end = at + AROUND + length;
            String type = type(parts, at);
            chunk(parts, type, at, end);
            if (type.equals("IEND")) {
                return;
            }
            at = end;
        }
    }

    private static String type(ImageParts parts, int at) {
        byte[] type = new byte[4];
        parts.slice(at + 4, at + HEAD).get(type);
        return new String(type, StandardCharsets.ISO_8859_1);
    }

    private static void chunk(ImageParts parts, String type, int at, int end) {
        boolean critical = (type.charAt(0) & 0x20) == 0;
        if (critical || SHOWN.contains(type)) {
            parts.keep(at, end);
        } else if (type.equals("eXIf") && parts.orientation() == Exif.UPRIGHT) {
            int orientation = Exif.orientation(parts.slice(at + HEAD, end - 4));
            if (orientation != Exif.UPRIGHT) {
                parts.orient(orientation);
                parts.replace(at, end, exif(Exif.tiff(orientation)));
            }
        }
    }

    private static byte[] exif(byte[] tiff) {
        ByteBuffer chunk = ByteBuffer.allocate(AROUND + tiff.length);
        chunk.putInt(tiff.length).put(new byte[] {'e', 'X', 'I', 'f'}).put(tiff);
        CRC32 crc = new CRC32();
        crc.update(chunk.array(), 4, 4 + tiff.length);
        return chunk.putInt((int) crc.getValue()).array();
    }
}
