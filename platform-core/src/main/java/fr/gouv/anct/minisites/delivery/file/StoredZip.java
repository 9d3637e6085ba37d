package fr.gouv.anct.minisites.delivery.file;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/**
 * Writes what surrounds the files in a ZIP archive (APPNOTE 6.3) whose entries are stored without compression, so that
 * its length is known before its first byte. At most 65,535 entries and 4 GB: there is no ZIP64.
 */
final class StoredZip {

    private static final int LOCAL_HEADER = 30;
    private static final int CENTRAL_HEADER = 46;
    private static final int END = 22;
    private static final short VERSION = 10;

    /** The format has no earlier date. */
    private static final LocalDate EARLIEST = LocalDate.of(1980, 1, 1);

    /**
     * A file in the archive.
     *
     * @param name in ASCII
     * @param size in bytes
     */
    record Entry(String name, LocalDate date, long size) {

        private byte[] nameBytes() {
            return name.getBytes(StandardCharsets.US_ASCII);
        }
    }

    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private int entries;
    private long written;

    /** Returns the length of an archive in bytes. */
    static long length(List<Entry> entries) {
        return END
                + entries.stream()
                        .mapToLong(entry -> LOCAL_HEADER
                                + CENTRAL_HEADER
                                + 2L * entry.name().length()
                                + entry.size())
                        .sum();
    }

    /**
     * Returns the header of the next entry; the bytes of its file follow.
     *
     * @param crc CRC-32 of these bytes
     */
    ByteBuffer begin(Entry entry, long crc) {
        byte[] name = entry.nameBytes();
        ByteBuffer local = buffer(LOCAL_HEADER + name.length).putInt(0x04034b50);
        describe(local, entry, crc).put(name);
        ByteBuffer central =
                buffer(CENTRAL_HEADER + name.length).putInt(0x02014b50).putShort(VERSION);
        // No comment, first disk, no attributes.
        describe(central, entry, crc)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(0)
                .putInt((int) written)
                .put(name);
        directory.writeBytes(central.array());
        entries++;
        written += local.capacity() + entry.size();
        return local.flip();
    }

    /** Writes the fields that both headers of an entry have, up to the length of its extra field. */
    private static ByteBuffer describe(ByteBuffer header, Entry entry, long crc) {
        LocalDate date = entry.date().isBefore(EARLIEST) ? EARLIEST : entry.date();
        return header.putShort(VERSION)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) (date.getYear() - 1980 << 9 | date.getMonthValue() << 5 | date.getDayOfMonth()))
                .putInt((int) crc)
                .putInt((int) entry.size())
                .putInt((int) entry.size())
                .putShort((short) entry.name().length())
                .putShort((short) 0);
    }

    /** Returns the end of the archive, after the last file. */
    ByteBuffer end() {
        return buffer(directory.size() + END)
                .put(directory.toByteArray())
                .putInt(0x06054b50)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) entries)
                .putShort((short) entries)
                .putInt(directory.size())
                .putInt((int) written)
                .putShort((short) 0)
                .flip();
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
