package fr.gouv.anct.minisites.media.metadata;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Reads and writes the one Exif entry that browsers apply: the orientation of photographs that phones store rotated
 * (Exif 2.32, tag 274).
 */
final class Exif {

    static final int UPRIGHT = 1;

    private static final int ROTATED_MOST = 8;
    private static final int TAG = 0x0112;
    private static final int ENTRY = 12;

    private Exif() {}

    /** Returns the orientation; upright when it is absent or not understood. */
    static int orientation(ByteBuffer tiff) {
        try {
            tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int directory = tiff.getInt(4);
            int entries = Short.toUnsignedInt(tiff.getShort(directory));
            for (int i = 0; i < entries; i++) {
                int entry = directory + 2 + ENTRY * i;
                if (tiff.getShort(entry) == TAG) {
                    int code = tiff.getShort(entry + 8);
                    return code >= UPRIGHT && code <= ROTATED_MOST ? code : UPRIGHT;
                }
            }
        } catch (IndexOutOfBoundsException damaged) {
            return UPRIGHT;
        }
        return UPRIGHT;
    }

    /** Returns a TIFF header with this entry and no other. */
    static byte[] tiff(int orientation) {
        return ByteBuffer.allocate(26)
                .put(new byte[] {'M', 'M', 0, 42})
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) TAG)
                // One value of two bytes.
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }
}
