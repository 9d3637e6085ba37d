package fr.gouv.anct.minisites.media.metadata;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * What the decoder of a JPEG has to do: it goes through the coefficients of a component in each of its scans, and of an image in
 * several scans (ITU-T T.81, annex G, and A.2) it has all of them in memory, two bytes each.
 */
final class JpegScans {

    /** Programs write ten or so. */
    static final int MOST = 100;

    static final long LARGEST_MEMORY = 100_000_000;

    /** Coefficients, each as often as a scan goes through it: programs need some ten for each pixel of a photograph. */
    static final long MOST_VISITED = 600_000_000;

    private static final int BLOCK = 8;
    private static final int COEFFICIENT = 2;

    private int components;
    private boolean progressive;
    private long memory;
    /** Of each component, by its number in the frame. */
    private long[] coefficients = {};

    private int[] identifiers = {};
    private long visited;
    private int scans;
    private @Nullable String expense;

    /** Whether a marker begins a frame: neither Huffman tables, nor arithmetic ones, nor reserved. */
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
            throw new IOException("A frame without components");
        }
        int height = Short.toUnsignedInt(jpeg.getShort(at + 5));
        int width = Short.toUnsignedInt(jpeg.getShort(at + 7));
        coefficients = new long[components];
        identifiers = new int[components];
        for (int i = 0; i < components; i++) {
            coefficients[i] =
                    side(width, sampling(jpeg, at, i) >> 4, widest) * side(height, sampling(jpeg, at, i) & 15, highest);
            identifiers[i] = Byte.toUnsignedInt(jpeg.get(at + 10 + 3 * i));
            memory += COEFFICIENT * coefficients[i];
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
        int parts = Byte.toUnsignedInt(jpeg.get(at + 4));
        for (int i = 0; i < parts; i++) {
            visited += coefficients(Byte.toUnsignedInt(jpeg.get(at + 5 + 2 * i)));
        }
        if (visited > MOST_VISITED) {
            expense = "Scans of " + visited + " coefficients";
        }
        boolean several = progressive || parts < components;
        if (several && memory > LARGEST_MEMORY) {
            expense = "Several scans of " + memory + " bytes";
        }
    }

    private long coefficients(int identifier) {
        long most = 0;
        for (int i = 0; i < identifiers.length; i++) {
            most = identifiers[i] == identifier ? Math.max(most, coefficients[i]) : most;
        }
        return most;
    }

    /** Why nobody should decode it: a scan too many, or an image that takes too much memory. */
    @Nullable
    String expense() {
        return expense;
    }
}
