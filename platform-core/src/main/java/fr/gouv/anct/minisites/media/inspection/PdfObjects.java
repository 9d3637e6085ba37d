package fr.gouv.anct.minisites.media.inspection;

import fr.gouv.anct.minisites.media.CpuTimeLimit;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Index of the objects of a PDF by number, with their positions: in the file, or in one of its object streams. It is
 * filled while the file is read once; a file may hold several objects of one number.
 */
final class PdfObjects {

    /** Maximum number of objects in one file; an object takes a dozen bytes at least. */
    private static final int MOST = 4 << 20;

    /** Number, position in the file, and whether it is in a stream: 30, 31 and one bit. */
    private long[] places = new long[1 << 10];

    private int count;
    private boolean sorted;
    private @Nullable IllegalArgumentException unreadable;

    /**
     * Location of an object.
     *
     * @param at after its keyword; for an object stream, start of the stream's data
     */
    record Location(int at, boolean packed) {}

    /** Receives the entries in the table of an object stream. */
    @FunctionalInterface
    interface Entry {

        /** @param offset position at which its offset is written */
        void of(int number, int offset);
    }

    /** Adds an object of the file itself; ignored when the number is less than 0. */
    void add(int number, int at) {
        if (number >= 0) {
            add((long) number << 32 | (long) at << 1);
        }
    }

    /**
     * Adds the objects of the object stream whose data begin at this position. Its faults matter only once an object is
     * looked up.
     */
    void add(byte[] unpacked, int data) {
        try {
            table(
                    new PdfTokens(ByteBuffer.wrap(unpacked)),
                    (number, _) -> add((long) number << 32 | (long) data << 1 | 1));
        } catch (IllegalArgumentException fault) {
            unreadable = fault;
        }
    }

    private void add(long place) {
        if (count > 0 && places[count - 1] == place) {
            return;
        }
        if (count == MOST) {
            throw new IllegalArgumentException("Objects at more than " + MOST + " positions");
        }
        if (count == places.length) {
            places = Arrays.copyOf(places, 2 * count);
        }
        places[count++] = place;
        sorted = false;
    }

    /**
     * Reads the table of an object stream (7.5.7): pairs of a number and an offset from the first object.
     *
     * @return position of the first object
     */
    static int table(PdfTokens tokens, Entry entry) {
        int at = tokens.next(0);
        int number = tokens.number(at);
        while (number >= 0) {
            CpuTimeLimit.check();
            int offset = tokens.next(tokens.end(at - 1));
            entry.of(number, offset);
            at = tokens.next(tokens.end(offset - 1));
            number = tokens.number(at);
        }
        return at;
    }

    /**
     * Returns the locations of the objects of a number, in the order of the file.
     *
     * @throws IllegalArgumentException when a table could not be read
     */
    Stream<Location> find(int number) {
        if (unreadable != null) {
            throw unreadable;
        }
        if (!sorted) {
            Arrays.sort(places, 0, count);
            sorted = true;
        }
        int found = Arrays.binarySearch(places, 0, count, (long) number << 32);
        return Arrays.stream(places, found < 0 ? -found - 1 : found, count)
                .takeWhile(place -> place >>> 32 == number)
                .mapToObj(place -> new Location((int) ((place & 0xFFFFFFFFL) >>> 1), (place & 1) == 1));
    }
}
