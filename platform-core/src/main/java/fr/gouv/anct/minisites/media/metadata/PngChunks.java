package fr.gouv.anct.minisites.media.metadata;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * Selects the chunks of a PNG (third edition, W3C 2025) to keep: chunks whose name begins with a capital are critical
 * and cannot be removed.
 */
final class PngChunks {

    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    /** Length in bytes of length and type, before the content; a checksum follows the content. */
    private static final int HEAD = 8;

    private static final int AROUND = HEAD + 4;
    /** Type of the IHDR chunk. */
    private static final int HEADER = 0x49484452;

    /** Ancillary chunks that are kept: transparency, colour, density, and the frames of an animation. */
    private static final Set<String> SHOWN = Set.of(
            "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "mDCV", "mDCv", "cLLI", "cLLi", "bKGD", "pHYs",
            "acTL", "fcTL", "fdAT");

    /** Maximum of decoded bytes of all pixels; an interlaced image counts twice, as its decoder needs seven passes. */
    private static final long MOST_DECODED = 200_000_000;

    /**
     * Packed bytes allowed beyond twice the decoded bytes: empty blocks (RFC 1951) cost the decoder time for each byte.
     */
    private static final long PACKED_ASIDE = 1 << 17;

    private PngChunks() {}

    static void read(ImageRewriter rewriter) throws IOException {
        if (rewriter.source().getLong(0) != SIGNATURE) {
            throw new IOException("Not a PNG image");
        }
        rewriter.keep(0, HEAD);
        long decoded = decoded(rewriter.source());
        rewriter.markExpensive(decoded > MOST_DECODED ? "Decoded pixels of " + decoded + " bytes" : null);
        long packed = 0;
        int at = HEAD;
        while (at < rewriter.size()) {
            int length = rewriter.source().getInt(at);
            if (length < 0 || length > rewriter.size() - at - AROUND) {
                throw new IOException("Invalid chunk length: " + length + " bytes");
            }
            int end = at + AROUND + length;
            String type = type(rewriter, at);
            chunk(rewriter, type, at, end);
            packed += type.equals("IDAT") ? length : 0;
            if (packed > 2 * decoded + PACKED_ASIDE) {
                rewriter.markExpensive("Compressed data far larger than the decoded pixels");
            }
            if (type.equals("IEND")) {
                return;
            }
            at = end;
        }
    }

    /**
     * Returns the decoded size in bytes. The header comes first: width, height, bits of a sample, type of colour, two
     * methods, interlacing (11.2.1).
     */
    private static long decoded(ByteBuffer png) throws IOException {
        int header = 2 * HEAD;
        if (png.getInt(header - 4) != HEADER) {
            throw new IOException("Missing IHDR chunk");
        }
        long pixels = Integer.toUnsignedLong(png.getInt(header)) * Integer.toUnsignedLong(png.getInt(header + 4));
        int samples = switch (png.get(header + 9)) {
            case 2 -> 3;
            case 4 -> 2;
            case 6 -> 4;
            default -> 1;
        };
        int bits = samples * Byte.toUnsignedInt(png.get(header + 8));
        return pixels / 8 * bits * (png.get(header + 12) == 0 ? 1 : 2);
    }

    private static String type(ImageRewriter rewriter, int at) {
        byte[] type = new byte[4];
        rewriter.slice(at + 4, at + HEAD).get(type);
        return new String(type, StandardCharsets.ISO_8859_1);
    }

    private static void chunk(ImageRewriter rewriter, String type, int at, int end) {
        boolean critical = (type.charAt(0) & 0x20) == 0;
        if (critical || SHOWN.contains(type)) {
            rewriter.keep(at, end);
        } else if (type.equals("eXIf") && rewriter.orientation() == Exif.UPRIGHT) {
            int orientation = Exif.orientation(rewriter.slice(at + HEAD, end - 4));
            if (orientation != Exif.UPRIGHT) {
                rewriter.setOrientation(orientation);
                rewriter.replace(at, end, exif(Exif.tiff(orientation)));
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
