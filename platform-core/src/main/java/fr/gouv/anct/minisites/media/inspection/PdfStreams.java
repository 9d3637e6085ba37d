package fr.gouv.anct.minisites.media.inspection;

import fr.gouv.anct.minisites.media.CpuTimeLimit;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.DataFormatException;

/** Unpacks the streams of one PDF that begin as object streams, within limits. */
final class PdfStreams implements AutoCloseable {

    private static final int LARGEST = 16 << 20;
    private static final int MOST = 256 << 20;
    private static final int HEAD = 16;

    /** Minimum cost of a stream, in bytes, whatever it holds: the call and its exception take some microseconds. */
    private static final int LEAST = 1_024;

    private static final String NUMBERS = "0123456789+- \t\r\n\f";

    private final byte[] block = new byte[1 << 14];
    private final BoundedInflater inflater = new BoundedInflater(false);
    private long total;

    /**
     * The beginning of a stream, or all of it when it holds objects, which begin with a table of their numbers.
     *
     * @param tooLarge whether it is truncated
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Unpacked(byte[] bytes, boolean objects, boolean tooLarge) {

        /** Whether it begins as an executable of some system. */
        boolean program() {
            return ExecutableDetector.begins(bytes);
        }
    }

    /** Unpacks a stream; empty and too large once the previous streams exceed the total of any PDF. */
    Unpacked objects(ByteBuffer pdf, int from) {
        if (from + 2 > pdf.limit() || !deflated(pdf, from)) {
            return new Unpacked(new byte[0], false, false);
        }
        if (spent()) {
            return new Unpacked(new byte[0], false, true);
        }
        CpuTimeLimit.check();
        inflater.start(pdf.slice(from, pdf.limit() - from));
        Unpacked unpacked = objects();
        total += Math.max(LEAST, inflater.work());
        return unpacked;
    }

    /** Whether the streams so far exceed the total of any PDF: later ones are not unpacked. */
    boolean spent() {
        return total >= MOST;
    }

    /** Whether a zlib stream begins here (RFC 1950): two bytes that are a multiple of 31. */
    private static boolean deflated(ByteBuffer pdf, int from) {
        return (pdf.get(from) & 0x0F) == 8 && Short.toUnsignedInt(pdf.getShort(from)) % 31 == 0;
    }

    private Unpacked objects() {
        byte[] head = Arrays.copyOf(block, inflate(HEAD));
        if (!numbers(head)) {
            return new Unpacked(head, false, false);
        }
        ByteArrayOutputStream objects = new ByteArrayOutputStream();
        objects.writeBytes(head);
        int read = inflate(block.length);
        while (read > 0 && objects.size() < LARGEST) {
            CpuTimeLimit.check();
            objects.write(block, 0, read);
            read = inflate(block.length);
        }
        return new Unpacked(objects.toByteArray(), true, read > 0);
    }

    /** Inflates as far as possible: PDF viewers go no further. */
    private int inflate(int length) {
        try {
            return inflater.inflate(block, length);
        } catch (DataFormatException damaged) {
            return 0;
        }
    }

    /** Whether digits come first, or a comment that may hide some. */
    private static boolean numbers(byte[] head) {
        boolean digits = false;
        for (byte one : head) {
            if (one == '%' || (digits && "<[(/".indexOf(one) >= 0)) {
                return true;
            }
            if (NUMBERS.indexOf(one) < 0) {
                return false;
            }
            digits |= Character.isDigit(one);
        }
        return digits;
    }

    @Override
    public void close() {
        inflater.close();
    }
}
