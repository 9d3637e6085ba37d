package fr.gouv.anct.minisites.media.metadata;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Finds images that are too expensive to decode, by estimating the work that the scans of a JPEG cost its decoder. It
 * keeps all coefficients of an image in several scans (ITU-T T.81, annex G, and A.2) in memory, two bytes each, and
 * draws the whole image after each scan, whichever components the scan holds.
 */
final class JpegScans {

    /** Maximum number of scans; programs write about ten. */
    static final int MOST = 100;

    static final long LARGEST_MEMORY = 100_000_000;

    /**
     * Maximum of coefficients of the image times scans: some two seconds of decoding. Most programs write ten scans, at
     * most half of it.
     */
    static final long MOST_VISITED = 1_000_000_000;

    private static final int BLOCK = 8;
    private static final int COEFFICIENT = 2;

    private int components;
    private boolean progressive;
    /** Number of coefficients, of all components. */
    private long coefficients;

    private int scans;
    private @Nullable String expense;

    /** Whether a marker begins a frame: no Huffman tables, no arithmetic conditioning, not reserved. */
    static boolean startsFrame(int code) {
        return code >= 0xC0 && code <= 0xCF && code != 0xC4 && code != 0xC8 && code != 0xCC;
    }

    /** @param at position of its marker */
    void frame(ByteBuffer jpeg, int code, int at) throws IOException {
        progressive = (code & 3) == 2;
        components = Byte.toUnsignedInt(jpeg.get(at + 9));
        int widest = 0;
        int highest = 0;
        for (int i = 0; i < components; i++) {
            widest = Math.max(widest, sampling(jpeg, at, i) >> 4);
            highest = Math.max(highest, sampling(jpeg, at, i) & 15);
        }
        if (widest == 0 || highest == 0) {
            throw new IOException("Frame without components");
        }
        int height = Short.toUnsignedInt(jpeg.getShort(at + 5));
        int width = Short.toUnsignedInt(jpeg.getShort(at + 7));
        for (int i = 0; i < components; i++) {
            coefficients +=
                    side(width, sampling(jpeg, at, i) >> 4, widest) * side(height, sampling(jpeg, at, i) & 15, highest);
        }
    }

    private static int sampling(ByteBuffer jpeg, int frame, int component) {
        return Byte.toUnsignedInt(jpeg.get(frame + 11 + 3 * component));
    }

    private static long side(int side, int sampling, int most) {
        return (long) BLOCK * Math.ceilDiv(side * sampling, most * BLOCK);
    }

    /** @param at position of its marker */
    void scan(ByteBuffer jpeg, int at) {
        if (++scans > MOST) {
            expense = "More than " + MOST + " scans";
        }
        if (scans * coefficients > MOST_VISITED) {
            expense = scans + " scans of " + coefficients + " coefficients";
        }
        boolean several = progressive || Byte.toUnsignedInt(jpeg.get(at + 4)) < components;
        if (several && COEFFICIENT * coefficients > LARGEST_MEMORY) {
            expense = "Several scans of " + coefficients + " coefficients in memory";
        }
    }

    /** Reason not to decode the image: too many scans, or too much memory; else null. */
    @Nullable
    String expense() {
        return expense;
    }
}
