package fr.gouv.anct.minisites.media.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.anct.minisites.media.inspection.TestFiles;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that all metadata of cameras and programs is removed, and that no pixel changes. */
class ImageMetadataTest {

    private static final String SECRET = "GPS 48.8566 2.3522 Ada Lovelace";

    @TempDir
    private Path directory;

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] segment(int marker, byte[] content) {
        return join(new byte[] {(byte) 0xFF, (byte) marker}, shortly(content.length + 2), content);
    }

    private static byte[] shortly(int value) {
        return new byte[] {(byte) (value >> 8), (byte) value};
    }

    /** Returns a photograph of a phone: a second picture after it, and metadata between the markers. */
    private static byte[] jpeg(byte[]... segments) {
        byte[] bare = TestFiles.image("jpg", 120, 80);
        return join(Arrays.copyOf(bare, 2), join(segments), Arrays.copyOfRange(bare, 2, bare.length));
    }

    private static byte[] exif(int orientation, ByteOrder order) {
        ByteBuffer tiff = ByteBuffer.allocate(2 + 6 + 2 + 3 * 12 + 4).order(order);
        tiff.put(text(order == ByteOrder.BIG_ENDIAN ? "MM" : "II"))
                .putShort((short) 42)
                .putInt(8);
        tiff.putShort((short) 3);
        // Maker, orientation, and location.
        tiff.putShort((short) 0x010F).putShort((short) 2).putInt(4).put(text("Ada\0"));
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(50);
        return join(tiff.array(), text(SECRET));
    }

    private static byte[] chunk(String type, byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(join(text(type), content));
        return join(integer(content.length), text(type), content, integer((int) crc.getValue()));
    }

    private static byte[] integer(int value) {
        return ByteBuffer.allocate(4).putInt(value).array();
    }

    /** Returns a PNG with these chunks after its header. */
    private static byte[] png(byte[]... chunks) {
        byte[] bare = TestFiles.image("png", 60, 40);
        return join(Arrays.copyOf(bare, 33), join(chunks), Arrays.copyOfRange(bare, 33, bare.length));
    }

    private static byte[] riff(String type, byte[] content) {
        byte[] size = integer(Integer.reverseBytes(content.length));
        return join(text(type), size, content, new byte[content.length & 1]);
    }

    /** Returns an extended file around the pixels of a plain one. */
    private static byte[] webp(int flags, byte[]... chunks) {
        byte[] bare = TestFiles.webp(64, 48);
        byte[] extended = {(byte) flags, 0, 0, 0, 63, 0, 0, 47, 0, 0};
        byte[] body =
                join(text("WEBP"), riff("VP8X", extended), Arrays.copyOfRange(bare, 12, bare.length), join(chunks));
        return riff("RIFF", body);
    }

    private static byte[] gif(byte[]... extensions) {
        byte[] bare = TestFiles.image("gif", 30, 20);
        int head = 13 + ((bare[10] & 0x80) == 0 ? 0 : 3 << ((bare[10] & 7) + 1));
        return join(Arrays.copyOf(bare, head), join(extensions), Arrays.copyOfRange(bare, head, bare.length));
    }

    private static byte[] extension(int label, String application, byte[] data) {
        byte[] head = application.isEmpty() ? new byte[0] : join(new byte[] {11}, text(application));
        return join(new byte[] {0x21, (byte) label}, head, new byte[] {(byte) data.length}, data, new byte[1]);
    }

    /** A buffer and a write for each kept range: millions of them would exhaust the memory of a node. */
    @Test
    void imagesInMorePartsThanAnybodyWritesAreRefused() {
        int many = ImageRewriter.MOST + 1;
        byte[] shown = extension(0xF9, "", new byte[4]);
        Map<String, byte[]> images = Map.of(
                "image/jpeg",
                jpeg(repeated(many, segment(0xFE, new byte[0]), segment(0xDB, new byte[0]))),
                "image/gif",
                gif(repeated(many, extension(0xFE, "", new byte[1]), shown)),
                "image/png",
                png(repeated(many, chunk("tEXt", new byte[0]), chunk("pHYs", new byte[9]))),
                "image/webp",
                webp(0, repeated(many, riff("XXXX", new byte[0]))));
        images.forEach((type, image) -> assertThatThrownBy(() -> ImageMetadata.without(image, type))
                .as(type)
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("More than"));
    }

    /** Images stored before scans were counted keep them, but their personal metadata is removed all the same. */
    @Test
    void metadataOfExpensiveImagesIsRemovedToo() throws IOException {
        byte[] scans = repeated(JpegScans.MOST + 1, segment(0xDA, new byte[] {1, 1, 0, 0, 63, 0}));
        byte[] telling = jpeg(segment(0xFE, text("48.8566 2.3522")), scans);
        assertThat(ImageMetadata.without(telling, "image/jpeg"))
                .isEqualTo(ImageMetadata.without(jpeg(scans), "image/jpeg"));
        Path file = Files.write(directory.resolve("scans"), telling);
        assertThatThrownBy(() -> ImageMetadata.requireCheap(file, "image/jpeg"))
                .isInstanceOf(ExpensiveImageException.class);
        assertThat(Files.readAllBytes(file)).isEqualTo(telling);
        assertThat(ImageMetadata.remove(file, "image/jpeg")).isTrue();
    }

    private static byte[] repeated(int times, byte[]... parts) {
        byte[] once = join(parts);
        byte[] all = new byte[times * once.length];
        for (int i = 0; i < times; i++) {
            System.arraycopy(once, 0, all, i * once.length, once.length);
        }
        return all;
    }

    static Stream<Arguments> telling() {
        byte[] secret = text(SECRET);
        byte[] exif = join(text("Exif\0\0"), exif(1, ByteOrder.BIG_ENDIAN));
        return Stream.of(
                Arguments.of("Exif", "image/jpeg", jpeg(segment(0xE1, exif))),
                Arguments.of(
                        "XMP", "image/jpeg", jpeg(segment(0xE1, join(text("http://ns.adobe.com/xap/1.0/\0"), secret)))),
                Arguments.of("IPTC", "image/jpeg", jpeg(segment(0xED, join(text("Photoshop 3.0\0"), secret)))),
                Arguments.of("comment", "image/jpeg", jpeg(segment(0xFE, secret))),
                Arguments.of("pictures announced", "image/jpeg", jpeg(segment(0xE2, join(text("MPF\0"), secret)))),
                Arguments.of("thumbnail", "image/jpeg", jpeg(segment(0xE0, join(text("JFXX\0"), secret)))),
                Arguments.of("behind the end", "image/jpeg", join(jpeg(), secret)),
                Arguments.of("between segments", "image/jpeg", jpeg(segment(0xFE, new byte[0]), secret)),
                Arguments.of(
                        "fill bytes", "image/jpeg", jpeg(new byte[] {(byte) 0xFF, (byte) 0xFF}, segment(0xFE, secret))),
                Arguments.of(
                        "text", "image/png", png(chunk("tEXt", secret), chunk("zTXt", secret), chunk("iTXt", secret))),
                Arguments.of("Exif", "image/png", png(chunk("eXIf", exif(1, ByteOrder.LITTLE_ENDIAN)))),
                Arguments.of("time", "image/png", png(chunk("tIME", secret), chunk("prVt", secret))),
                Arguments.of("behind the end", "image/png", join(png(), secret)),
                Arguments.of("Exif and XMP", "image/webp", webp(0x0C, riff("EXIF", exif), riff("XMP ", secret))),
                Arguments.of("unknown", "image/webp", webp(0, riff("PRVT", secret))),
                Arguments.of("behind the end", "image/webp", join(webp(0), secret)),
                Arguments.of("comment", "image/gif", gif(extension(0xFE, "", secret))),
                Arguments.of("XMP", "image/gif", gif(extension(0xFF, "XMP DataXMP", secret))));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("telling")
    void whatTellsIsGoneAndNoPixelIsAnother(String what, String type, byte[] image) throws IOException {
        assertThat(text(image)).contains(SECRET);
        byte[] clean = ImageMetadata.without(image, type);
        assertThat(text(clean)).doesNotContain(SECRET).doesNotContain("Ada");
        assertSamePixels(image, clean);
        assertThat(ImageMetadata.without(clean, type)).isEqualTo(clean);
    }

    private static void assertSamePixels(byte[] before, byte[] after) throws IOException {
        BufferedImage was = ImageIO.read(new ByteArrayInputStream(before));
        BufferedImage is = ImageIO.read(new ByteArrayInputStream(after));
        assertThat(is.getColorModel()).isEqualTo(was.getColorModel());
        int width = was.getWidth();
        int height = was.getHeight();
        assertThat(is.getRGB(0, 0, width, height, null, 0, width))
                .isEqualTo(was.getRGB(0, 0, width, height, null, 0, width));
    }

    static Stream<Arguments> shown() {
        byte[] profile = join(text("ICC_PROFILE\0"), new byte[] {1, 1}, text("profile"));
        byte[] adobe = join(text("Adobe"), new byte[] {0, 100, 0, 0, 0, 0, 1});
        return Stream.of(
                Arguments.of("image/jpeg", jpeg()),
                Arguments.of("image/jpeg", jpeg(segment(0xE2, profile), segment(0xEE, adobe))),
                Arguments.of("image/png", png(chunk("gAMA", new byte[4]), chunk("pHYs", new byte[9]))),
                Arguments.of("image/png", png(chunk("iCCP", text("profile")), chunk("acTL", new byte[8]))),
                Arguments.of("image/webp", TestFiles.webp(64, 48)),
                Arguments.of("image/webp", webp(0x20, riff("ICCP", text("profile")))),
                Arguments.of("image/gif", gif(extension(0xFF, "NETSCAPE2.0", new byte[] {1, 0, 0}))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shown")
    void whatTellsHowToShowItStays(String type, byte[] image) throws IOException {
        assertThat(ImageMetadata.without(image, type)).isEqualTo(image);
        Path file = Files.write(directory.resolve("image"), image);
        assertThat(ImageMetadata.remove(file, type)).isFalse();
    }

    /**
     * Without its Adobe segment an image in colours for print is shown inverted; the bytes of its scan are unchanged.
     */
    @Test
    void orientationAloneStaysOfExif() throws IOException {
        for (ByteOrder order : List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN)) {
            byte[] exif = exif(6, order);
            byte[] named = join(text("Exif\0\0"), exif);
            check("image/jpeg", jpeg(segment(0xE1, text("http://ns.adobe.com/xap/1.0/\0")), segment(0xE1, named)));
            check("image/png", png(chunk("eXIf", exif)));
            check("image/webp", webp(0x08, riff("EXIF", named)));
            check("image/webp", webp(0x0C, riff("XMP ", text(SECRET)), riff("EXIF", exif)));
        }
    }

    private void check(String type, byte[] image) throws IOException {
        Path file = Files.write(directory.resolve("turned"), image);
        assertThat(ImageMetadata.remove(file, type)).isTrue();
        byte[] clean = Files.readAllBytes(file);
        assertThat(text(clean)).doesNotContain("Ada");
        assertThat(ImageMetadata.orientation(file, type)).as(type).isEqualTo(6);
        assertThat(ImageMetadata.remove(file, type))
                .as("nothing is left to remove")
                .isFalse();
        assertSamePixels(image, clean);
        try (Stream<Path> left = Files.list(directory)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void aThumbnailInTheHeaderGoes() throws IOException {
        byte[] bare = TestFiles.image("jpg", 120, 80);
        byte[] header = Arrays.copyOfRange(bare, 2, 20);
        assertThat(text(header)).contains("JFIF");
        byte[] content = join(Arrays.copyOfRange(header, 4, 16), new byte[] {1, 1}, text("Ada"));
        byte[] image = join(Arrays.copyOf(bare, 2), segment(0xE0, content), Arrays.copyOfRange(bare, 20, bare.length));
        assertThat(ImageMetadata.without(image, "image/jpeg")).isEqualTo(bare);
    }

    static Stream<Arguments> hostile() {
        return Stream.of(
                Arguments.of(
                        "image/jpeg",
                        join(new byte[] {(byte) 0xFF, (byte) 0xD8}, segment(0xE1, new byte[0]), new byte[] {
                            (byte) 0xFF, (byte) 0xE1, 0, 1
                        })),
                Arguments.of("image/jpeg", text("\u00ff\u00d8\u00ff\u00e1\u00ff\u00ff")),
                Arguments.of("image/jpeg", text("GIF89a")),
                Arguments.of("image/png", join(Arrays.copyOf(png(), 33), integer(-1), text("tEXt"))),
                Arguments.of("image/png", join(Arrays.copyOf(png(), 33), integer(Integer.MAX_VALUE), text("tEXt"))),
                Arguments.of("image/webp", text("RIFF\u00ff\u00ff\u00ff\u00ffWEBPVP8 ")),
                Arguments.of("image/webp", text("RIFF\u0014\0\0\0WEBPVP8 \u00ff\u00ff\u00ff\u007f12345678")),
                Arguments.of("image/gif", text("GIF89a\1\0\1\0\0\0\0!\u00fe\u00ff")),
                Arguments.of("image/gif", new byte[0]));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void whatLiesAboutItsLengthIsDamaged(String type, byte[] image) {
        assertThatThrownBy(() -> ImageMetadata.without(image, type)).isInstanceOf(IOException.class);
    }

    /** Truncated or changed anywhere: a result, or a report of damage. */
    @ParameterizedTest
    @ValueSource(strings = {"image/jpeg", "image/png", "image/webp", "image/gif"})
    void damageIsNoOtherFault(String type) throws IOException {
        byte[] image = telling()
                .filter(one -> one.get()[1].equals(type))
                .map(one -> (byte[]) one.get()[2])
                .findFirst()
                .orElseThrow();
        for (int length = 0; length < Math.min(image.length, 1_500); length++) {
            tried(Arrays.copyOf(image, length), type);
        }
        Random random = new Random(16);
        for (int i = 0; i < 2_000; i++) {
            byte[] other = image.clone();
            for (int j = 0; j < 3; j++) {
                other[random.nextInt(Math.min(other.length, 400))] = (byte) random.nextInt();
            }
            tried(other, type);
        }
    }

    private static void tried(byte[] image, String type) {
        try {
            assertThat(ImageMetadata.without(image, type).length).isLessThanOrEqualTo(image.length + 40);
        } catch (IOException damaged) {
            assertThat(damaged).hasMessageMatching("(?s).+");
        }
    }

    /** Returns an ICC.1:2022 profile: a header, a table of tags, and two tags that reference the same chain. */
    private static byte[] chainedProfile(int elements) {
        byte[] element = join(text("matf"), new byte[4], shortly(3), shortly(3), new byte[48]);
        int start = 128 + 4 + 2 * 12;
        ByteBuffer profile = ByteBuffer.allocate(start + 16 + 8 * elements + element.length);
        profile.putInt(profile.limit()).put(text("lcms")).putInt(0x04300000).put(text("mntrRGB XYZ "));
        profile.position(36).put(text("acsp"));
        profile.position(128).putInt(2);
        for (String tag : List.of("D2B0", "B2D0")) {
            profile.put(text(tag)).putInt(start).putInt(profile.limit() - start);
        }
        profile.put(text("mpet")).putInt(0).put(shortly(3)).put(shortly(3)).putInt(elements);
        for (int i = 0; i < elements; i++) {
            profile.putInt(16 + 8 * elements).putInt(element.length);
        }
        return profile.put(element).array();
    }

    private static byte[] piece(int number, int of, byte[] bytes) {
        return segment(0xE2, join(text("ICC_PROFILE\0"), new byte[] {(byte) number, (byte) of}, bytes));
    }

    /** A decoder evaluates it in native code, which takes the square of their number and cannot be interrupted. */
    @Test
    void aProfileOfChainsIsNotKept() throws IOException {
        byte[] profile = chainedProfile(5_000);
        byte[] first = Arrays.copyOf(profile, 200);
        byte[] second = Arrays.copyOfRange(profile, 200, profile.length);
        assertThat(ImageMetadata.without(jpeg(piece(1, 2, first), piece(2, 2, second)), "image/jpeg"))
                .isEqualTo(jpeg());
        assertThat(ImageMetadata.without(webp(0x20, riff("ICCP", profile)), "image/webp"))
                .isEqualTo(webp(0));
    }

    /** Decoders sort them, or take some: the resulting profile is unpredictable. */
    @Test
    void aProfileInPiecesOutOfOrderIsNotKept() throws IOException {
        byte[] image = jpeg(piece(2, 2, text("end")), piece(1, 2, text("start")));
        assertThat(ImageMetadata.without(image, "image/jpeg")).isEqualTo(jpeg());
    }
}
