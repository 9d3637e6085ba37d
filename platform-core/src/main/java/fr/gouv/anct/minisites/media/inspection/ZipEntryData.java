package fr.gouv.anct.minisites.media.inspection;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Set;
import java.util.zip.ZipException;

/**
 * The data of one entry, at the position given by the central directory.
 *
 * @param bytes as they are packed
 */
record ZipEntryData(ZipHeader local, ByteBuffer bytes) {

    private static final int DESCRIPTOR = 0x08074b50;
    /**
     * Lengths of a data descriptor in bytes, with or without signature, with sizes of four or eight bytes; some
     * programs announce one and write none.
     */
    private static final Set<Integer> DESCRIPTOR_LENGTHS = Set.of(0, 12, 16, 20, 24);

    /**
     * Compares the local header, and the bytes after the data, with the central directory.
     *
     * @param archive little-endian
     * @param to start of the next local header, or of the central directory
     * @throws InconsistentArchiveException when the local header differs, or bytes belong to no entry
     * @throws ZipException when the entry is encrypted or packed by a method other than deflate
     */
    static ZipEntryData of(ByteBuffer archive, ZipHeader listed, long to) throws ZipException {
        ZipHeader local = ZipHeader.local(archive, listed.offset());
        InconsistentArchiveException.unless(
                agree(local, listed) && listed.packed() >= 0 && listed.packed() <= to - local.end());
        if (local.encrypted() || listed.encrypted()) {
            throw new ZipException("Encrypted entry");
        }
        if (listed.method() != ZipHeader.DEFLATED && listed.method() != ZipHeader.STORED) {
            throw new ZipException("Unsupported compression method " + listed.method());
        }
        int end = local.end() + (int) listed.packed();
        InconsistentArchiveException.unless(
                local.described() ? describes(archive.slice(end, (int) to - end), listed) : end == to);
        return new ZipEntryData(local, archive.slice(local.end(), (int) listed.packed()));
    }

    /** Whether both headers agree. Sizes and checksum are in the descriptor, when there is one. */
    private static boolean agree(ZipHeader local, ZipHeader listed) {
        return local.name().equals(listed.name())
                && local.method() == listed.method()
                && (local.described()
                        || (local.packed() == listed.packed()
                                && local.unpacked() == listed.unpacked()
                                && local.crc() == listed.crc()));
    }

    private static boolean describes(ByteBuffer found, ZipHeader listed) {
        int length = found.limit();
        if (length == 0) {
            return true;
        }
        if (!DESCRIPTOR_LENGTHS.contains(length)) {
            return false;
        }
        ByteBuffer descriptor = found.order(ByteOrder.LITTLE_ENDIAN);
        boolean signed = length % 8 == 0;
        boolean wide = length >= 20;
        return (!signed || descriptor.getInt() == DESCRIPTOR)
                && Integer.toUnsignedLong(descriptor.getInt()) == listed.crc()
                && value(descriptor, wide) == listed.packed()
                && value(descriptor, wide) == listed.unpacked();
    }

    private static long value(ByteBuffer descriptor, boolean wide) {
        return wide ? descriptor.getLong() : Integer.toUnsignedLong(descriptor.getInt());
    }
}
