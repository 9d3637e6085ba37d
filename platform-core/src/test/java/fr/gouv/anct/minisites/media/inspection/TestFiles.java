package fr.gouv.anct.minisites.media.inspection;

import com.luciad.imageio.webp.WebPImageWriterSpi;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Files as people upload them, valid and malicious. */
public final class TestFiles {

    private TestFiles() {}

    /** Returns an image with enough detail not to compress to almost nothing. */
    public static byte[] image(String format, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            pen.setColor(new Color(random.nextInt(1 << 24)));
            pen.fillOval(random.nextInt(width), random.nextInt(height), 1 + width / 10, 1 + height / 10);
        }
        pen.dispose();
        return written(image, format);
    }

    public static byte[] written(BufferedImage image, String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Returns a JPEG in several scans, each of which refines the whole image. */
    public static byte[] progressive(int width, int height) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(output);
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(image("png", width, height)));
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** Returns an image in lossy WebP. */
    public static byte[] webp(int width, int height) {
        return webp(image("png", width, height), "Lossy");
    }

    /** Returns an image in WebP. */
    public static byte[] webp(byte[] image, String compression) {
        ImageWriter writer = new WebPImageWriterSpi().createWriterInstance(null);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionType(compression);
            writer.setOutput(output);
            writer.write(null, new IIOImage(ImageIO.read(new ByteArrayInputStream(image)), null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** Returns the JPEG with a comment. */
    public static byte[] commented(byte[] jpeg, String comment) {
        return ByteBuffer.allocate(jpeg.length + 4 + comment.length())
                .put(jpeg, 0, 2)
                .putShort((short) 0xFFFE)
                .putShort((short) (2 + comment.length()))
                .put(text(comment))
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /** Returns hardly more than the header of a PNG of these dimensions: decoding it would take gigabytes. */
    public static byte[] hugePng(int side) {
        ByteBuffer png = ByteBuffer.allocate(8 + 25 + 12);
        png.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        byte[] header = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(side)
                .putInt(side)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        chunk(png, header);
        chunk(png, "IEND".getBytes(StandardCharsets.US_ASCII));
        return png.array();
    }

    private static void chunk(ByteBuffer png, byte[] typeAndData) {
        CRC32 crc = new CRC32();
        crc.update(typeAndData);
        png.putInt(typeAndData.length - 4).put(typeAndData).putInt((int) crc.getValue());
    }

    /** Returns an archive of alternating names and contents. */
    public static byte[] zip(Object... entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < entries.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) entries[i]));
                zip.write((byte[]) entries[i + 1]);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] docx(Object... more) {
        Object[] entries = new Object[4 + more.length];
        entries[0] = "[Content_Types].xml";
        entries[1] = text("<?xml version=\"1.0\"?><Types"
                + " xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
        entries[2] = "word/document.xml";
        entries[3] = text("<document/>");
        System.arraycopy(more, 0, entries, 4, more.length);
        return zip(entries);
    }

    /** Returns a few kilobytes that unpack into many megabytes. */
    public static byte[] bomb() {
        return docx("word/media/image1.bmp", new byte[64 << 20]);
    }

    public static byte[] pdf() {
        return text("%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
    }

    /** Returns the start of a sound file, with or without the usual tag, and zeros. */
    public static byte[] mp3(boolean tagged) {
        ByteBuffer sound = ByteBuffer.allocate(4_000);
        if (tagged) {
            sound.put(text("ID3")).put(new byte[] {4, 0, 0, 0, 0, 0, 10}).put(new byte[10]);
        }
        // MPEG 1 layer 3, 128 kbit/s, 44.1 kHz: a frame is 417 bytes.
        for (int i = 0; i < 8; i++) {
            sound.put(new byte[] {(byte) 0xff, (byte) 0xfb, (byte) 0x90, 0x64}).put(new byte[413]);
        }
        return sound.array();
    }

    /** Returns the first boxes of a video of this brand. */
    public static byte[] mp4(String brand) {
        return ByteBuffer.allocate(1_000)
                .putInt(24)
                .put(text("ftyp" + brand))
                .putInt(512)
                .put(text(brand + "avc1"))
                .putInt(8)
                .put(text("free"))
                .array();
    }

    public static byte[] html() {
        return text("<!DOCTYPE html><html><head><script>alert(1)</script></head><body>Bonjour</body></html>");
    }
}
