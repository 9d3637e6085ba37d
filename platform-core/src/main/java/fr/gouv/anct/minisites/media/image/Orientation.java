package fr.gouv.anct.minisites.media.image;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/**
 * How a camera was held (Exif 2.32, tag 274): telephones lay photographs down and say so beside.
 *
 * @param code from 1, upright, to 8
 */
record Orientation(int code) {

    static final Orientation UPRIGHT = new Orientation(1);

    private static final int APP1 = 0xFFE1;
    private static final int START_OF_SCAN = 0xFFDA;
    private static final int TAG = 0x0112;
    private static final int EXIF = 0x45786966;

    /** Upright when the image does not say, or not in a way that is understood. */
    static Orientation of(Path file, String contentType) {
        if (!contentType.equals("image/jpeg")) {
            return UPRIGHT;
        }
        try (RandomAccessFile jpeg = new RandomAccessFile(file.toFile(), "r")) {
            return inJpeg(jpeg);
        } catch (IOException | RuntimeException illegible) {
            return UPRIGHT;
        }
    }

    private static Orientation inJpeg(RandomAccessFile jpeg) throws IOException {
        jpeg.seek(2);
        for (int marker = jpeg.readUnsignedShort(); marker != START_OF_SCAN; marker = jpeg.readUnsignedShort()) {
            int length = jpeg.readUnsignedShort() - 2;
            long next = jpeg.getFilePointer() + length;
            if (marker == APP1 && length > 14 && jpeg.readInt() == EXIF) {
                byte[] tiff = new byte[length - 6];
                jpeg.skipBytes(2);
                jpeg.readFully(tiff);
                return inTiff(ByteBuffer.wrap(tiff));
            }
            jpeg.seek(next);
        }
        return UPRIGHT;
    }

    private static Orientation inTiff(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory);
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if (tiff.getShort(entry) == TAG) {
                int code = tiff.getShort(entry + 8);
                return code >= 1 && code <= 8 ? new Orientation(code) : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /** Whether what is wide is seen high. */
    boolean turnsSides() {
        return code >= 5;
    }

    /** What sets an image of these sides upright. */
    AffineTransform upright(int width, int height) {
        return switch (code) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
