package fr.gouv.anct.minisites.media.inspection;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The header of an entry, local (APPNOTE 4.3.7) or in the central directory (4.3.12).
 *
 * @param name in ISO 8859-1: headers need not declare their charset, and only ASCII is searched in them
 * @param unicodePaths names that Info-ZIP and 7-Zip unpack under instead (4.6.9), in ISO 8859-1 as well
 * @param crc unsigned
 * @param packed size of the data in bytes
 * @param unpacked size in bytes
 * @param offset of the local header; 0 in the local header itself
 * @param end after the header
 */
record ZipHeader(
        String name,
        List<String> unicodePaths,
        int flags,
        int method,
        long crc,
        long packed,
        long unpacked,
        long offset,
        int end) {

    static final int STORED = 0;
    static final int DEFLATED = 8;

    /** Marks a value that is in the Zip64 extra field instead. */
    static final long SATURATED = 0xFFFFFFFFL;

    private static final Charset NAMES = StandardCharsets.ISO_8859_1;
    private static final int LOCAL_HEADER = 0x04034b50;
    private static final int LOCAL_LENGTH = 30;
    private static final int CENTRAL_LENGTH = 46;
    private static final int ZIP_64 = 0x0001;
    private static final int UNICODE_PATH = 0x7075;
    private static final int UNICODE_PATH_HEAD = 5;

    /** @param at start of a header that is wholly in the archive */
    static ZipHeader central(ByteBuffer archive, int at) {
        return read(archive, at, at + 8, CENTRAL_LENGTH, Integer.toUnsignedLong(archive.getInt(at + 42)));
    }

    /** @throws InconsistentArchiveException when there is no local header, or only a part of one */
    static ZipHeader local(ByteBuffer archive, long at) throws InconsistentArchiveException {
        InconsistentArchiveException.unless(
                at >= 0 && at <= archive.limit() - LOCAL_LENGTH && archive.getInt((int) at) == LOCAL_HEADER);
        int end = (int) at
                + LOCAL_LENGTH
                + Short.toUnsignedInt(archive.getShort((int) at + 26))
                + Short.toUnsignedInt(archive.getShort((int) at + 28));
        InconsistentArchiveException.unless(end <= archive.limit());
        return read(archive, (int) at, (int) at + 6, LOCAL_LENGTH, 0);
    }

    /**
     * Reads the fields common to both kinds of headers, in the same order from the flags to the lengths of the name and
     * the extra fields.
     */
    private static ZipHeader read(ByteBuffer archive, int at, int flags, int length, long offset) {
        int extra = at + length + Short.toUnsignedInt(archive.getShort(flags + 20));
        int end = extra + Short.toUnsignedInt(archive.getShort(flags + 22));
        long[] values = {
            Integer.toUnsignedLong(archive.getInt(flags + 16)),
            Integer.toUnsignedLong(archive.getInt(flags + 12)),
            offset
        };
        List<String> paths = new ArrayList<>();
        // Alignment padding need not be a field.
        for (int field = extra; field + 4 <= end; field += 4 + Short.toUnsignedInt(archive.getShort(field + 2))) {
            int data = field + 4;
            int dataEnd = data + Short.toUnsignedInt(archive.getShort(field + 2));
            int id = Short.toUnsignedInt(archive.getShort(field));
            if (id == ZIP_64 && dataEnd <= end) {
                replaceSaturated(values, archive, data, dataEnd);
            } else if (id == UNICODE_PATH && dataEnd <= end && dataEnd - data > UNICODE_PATH_HEAD) {
                paths.add(text(archive, data + UNICODE_PATH_HEAD, dataEnd));
            }
        }
        return new ZipHeader(
                text(archive, at + length, extra),
                List.copyOf(paths),
                Short.toUnsignedInt(archive.getShort(flags)),
                Short.toUnsignedInt(archive.getShort(flags + 2)),
                Integer.toUnsignedLong(archive.getInt(flags + 8)),
                values[1],
                values[0],
                values[2],
                end);
    }

    private static void replaceSaturated(long[] values, ByteBuffer archive, int from, int to) {
        int at = from;
        for (int i = 0; i < values.length && at + Long.BYTES <= to; i++) {
            if (values[i] == SATURATED) {
                values[i] = archive.getLong(at);
                at += Long.BYTES;
            }
        }
    }

    private static String text(ByteBuffer archive, int from, int to) {
        byte[] text = new byte[to - from];
        archive.get(from, text);
        return new String(text, NAMES);
    }

    boolean encrypted() {
        return (flags & 1) != 0;
    }

    /** Whether a data descriptor follows the data. */
    boolean described() {
        return (flags & 8) != 0;
    }
}
