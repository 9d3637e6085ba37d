package fr.gouv.anct.minisites.media.inspection;

import fr.gouv.anct.minisites.media.CpuTimeLimit;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipException;

/**
 * Reads the central directory of a ZIP archive (APPNOTE 4.3.12 to 4.3.16), by which programs unpack. Stricter than the
 * format: no bytes are allowed between it and the end record, nor after the end record.
 */
final class CentralDirectory {

    /** Maximum number of accepted entries; reading one more is enough to reject. */
    static final int MOST_ENTRIES = 10_000;

    private static final int HEADER = 0x02014b50;
    private static final int HEADER_LENGTH = 46;
    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int END_64 = 0x06064b50;
    private static final int END_64_LENGTH = 56;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int LOCATOR_64_LENGTH = 20;
    private static final int LONGEST_COMMENT = 0xFFFF;

    private final ByteBuffer archive;

    private final Range range;

    /** Position of the central directory, and number of its entries. */
    private record Range(long from, long to, long entries) {}

    /**
     * Finds the directory.
     *
     * @param archive little-endian
     * @throws InconsistentArchiveException when it does not end where its end record begins
     * @throws ZipException when the archive has no end record
     */
    CentralDirectory(ByteBuffer archive) throws ZipException {
        this.archive = archive;
        int end = endRecord(archive);
        int locator = end - LOCATOR_64_LENGTH;
        boolean wide = locator >= END_64_LENGTH && archive.getInt(locator) == LOCATOR_64;
        range = wide ? range64(archive, locator, end) : range(archive, end);
    }

    /** Start of the directory, and end of the last entry's data. */
    long start() {
        return range.from;
    }

    /**
     * Returns the entries in the order of their data, more than {@link #MOST_ENTRIES} when the archive has more.
     *
     * @throws InconsistentArchiveException when there are more or fewer entries than the end record says, or bytes
     *     before them
     */
    List<ZipHeader> entries() throws ZipException {
        List<ZipHeader> entries = new ArrayList<>();
        int at = (int) range.from;
        while (at < range.to && entries.size() <= MOST_ENTRIES) {
            CpuTimeLimit.check();
            InconsistentArchiveException.unless(at + HEADER_LENGTH <= range.to && archive.getInt(at) == HEADER);
            int end = end(at);
            InconsistentArchiveException.unless(end <= range.to);
            entries.add(ZipHeader.central(archive, at));
            at = end;
        }
        entries.sort(Comparator.comparingLong(ZipHeader::offset));
        InconsistentArchiveException.unless(entries.size() > MOST_ENTRIES
                || (entries.size() == range.entries
                        && (entries.isEmpty() || within(entries.getFirst(), entries.getLast()))));
        return entries;
    }

    private boolean within(ZipHeader first, ZipHeader last) {
        return first.offset() == 0 && last.offset() <= range.from;
    }

    private int end(int header) {
        return header
                + HEADER_LENGTH
                + Short.toUnsignedInt(archive.getShort(header + 28))
                + Short.toUnsignedInt(archive.getShort(header + 30))
                + Short.toUnsignedInt(archive.getShort(header + 32));
    }

    private static Range range(ByteBuffer archive, int end) throws ZipException {
        long from = Integer.toUnsignedLong(archive.getInt(end + 16));
        long to = from + Integer.toUnsignedLong(archive.getInt(end + 12));
        InconsistentArchiveException.unless(to == end);
        return new Range(from, to, Short.toUnsignedLong(archive.getShort(end + 10)));
    }

    /**
     * Reads the Zip64 end record: some programs use it whenever it exists, others only where a field of the other
     * record is saturated.
     */
    private static Range range64(ByteBuffer archive, int locator, int end) throws ZipException {
        long at = archive.getLong(locator + 8);
        InconsistentArchiveException.unless(
                at >= 0 && at <= locator - END_64_LENGTH && archive.getInt((int) at) == END_64);
        int record = (int) at;
        long entries = archive.getLong(record + 32);
        long size = archive.getLong(record + 40);
        long from = archive.getLong(record + 48);
        InconsistentArchiveException.unless(archive.getLong(record + 4) == locator - record - 12
                && agrees(Short.toUnsignedLong(archive.getShort(end + 10)), entries, 0xFFFF)
                && agrees(Integer.toUnsignedLong(archive.getInt(end + 12)), size, ZipHeader.SATURATED)
                && agrees(Integer.toUnsignedLong(archive.getInt(end + 16)), from, ZipHeader.SATURATED)
                && from >= 0
                && from <= record
                && size == record - from);
        return new Range(from, record, entries);
    }

    private static boolean agrees(long value, long value64, long saturated) {
        return value == value64 || value == saturated;
    }

    /** Finds the last end record: readers search backwards. */
    private static int endRecord(ByteBuffer archive) throws ZipException {
        int last = archive.limit() - END_LENGTH;
        for (int at = last; at >= 0 && last - at <= LONGEST_COMMENT; at--) {
            if (archive.getInt(at) == END) {
                InconsistentArchiveException.unless(Short.toUnsignedInt(archive.getShort(at + 20)) == last - at);
                return at;
            }
        }
        throw new ZipException("Missing end of central directory record");
    }
}
