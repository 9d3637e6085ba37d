package fr.gouv.anct.minisites.media.inspection;

import fr.gouv.anct.minisites.media.ProcessorTime;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the objects of a PDF stand, by their numbers: in the file, or in which of its object streams. It is filled while the
 * file is read once; a file may hold several objects of one number.
 */
final class PdfObjects {

    /** Objects in one file; an object takes a dozen bytes at least. */
    private static final int MOST = 4 << 20;

    /** The number, the place in the file, and whether it is that of a stream: 30, 31 and one bit. */
    private long[] places = new long[1 << 10];

    private int count;
    private boolean sorted;
    private @Nullable IllegalArgumentException unreadable;

    /**
     * A place of an object.
     *
     * @param at behind its keyword; in a stream where the data of the stream begin
     */
    record Place(int at, boolean packed) {}

    /** What an entry in the table of an object stream says. */
    @FunctionalInterface
    interface Entry {

        /** @param offset where its offset is written */
        void of(int number, int offset);
    }

    /** An object of the file itself; none where the number is less than 0. */
    void add(int number, int at) {
        if (number >= 0) {
            add((long) number << 32 | (long) at << 1);
        }
    }

    /** The objects of an object stream whose data begin there. Its faults matter only once an object is looked for. */
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
            throw new IllegalArgumentException("Objects of more than " + MOST + " places");
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
     * @return where the first object stands
     */
    static int table(PdfTokens tokens, Entry entry) {
        int at = tokens.next(0);
        int number = tokens.number(at);
        while (number >= 0) {
            ProcessorTime.check();
            int offset = tokens.next(tokens.end(at - 1));
            entry.of(number, offset);
            at = tokens.next(tokens.end(offset - 1));
            number = tokens.number(at);
        }
        return at;
    }

    /**
     * The places of the objects of a number, in the order of the file.
     *
     * @throws IllegalArgumentException when a table could not be read
     */
    Stream<Place> find(int number) {
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
                .mapToObj(place -> new Place((int) ((place & 0xFFFFFFFFL) >>> 1), (place & 1) == 1));
    }
}
