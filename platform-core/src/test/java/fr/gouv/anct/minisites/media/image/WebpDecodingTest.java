package fr.gouv.anct.minisites.media.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.anct.minisites.media.inspection.TestFiles;
import fr.gouv.anct.minisites.media.metadata.ImageMetadata;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that untrusted WebP images are decoded in Java: of all kinds, and with any damage. */
class WebpDecodingTest {

    @TempDir
    private Path directory;

    private Path file(byte[] bytes) throws IOException {
        return Files.write(directory.resolve("image"), bytes);
    }

    private BufferedImage decoded(byte[] bytes) throws IOException {
        return ImageOperations.decode(file(bytes), WebpEncoder.CONTENT_TYPE);
    }

    private static byte[] clear() {
        BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_ARGB);
        for (int x = 0; x < 64; x++) {
            for (int y = 0; y < 24; y++) {
                image.setRGB(x, y, new Color(200, 4 * x, 40).getRGB());
            }
        }
        return TestFiles.written(image, "png");
    }

    @Test
    void whatIsLosslessIsTheSame() throws IOException {
        byte[] png = TestFiles.image("png", 90, 70);
        BufferedImage original = ImageIO.read(new ByteArrayInputStream(png));
        BufferedImage image = decoded(TestFiles.webp(png, "Lossless"));
        assertThat(image.getRGB(0, 0, 90, 70, null, 0, 90)).isEqualTo(original.getRGB(0, 0, 90, 70, null, 0, 90));
    }

    @Test
    void whatIsLossyIsNearlyTheSame() throws IOException {
        byte[] png = TestFiles.image("png", 400, 300);
        BufferedImage original = ImageIO.read(new ByteArrayInputStream(png));
        BufferedImage image = decoded(TestFiles.webp(png, "Lossy"));
        long difference = 0;
        for (int x = 0; x < 400; x++) {
            for (int y = 0; y < 300; y++) {
                difference += Math.abs(
                        new Color(original.getRGB(x, y)).getGreen() - new Color(image.getRGB(x, y)).getGreen());
            }
        }
        assertThat(difference / (400 * 300)).isLessThan(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Lossy", "Lossless"})
    void transparencyIsRead(String compression) throws IOException {
        BufferedImage image = decoded(TestFiles.webp(clear(), compression));
        assertThat(image.getRGB(30, 40) >>> 24).isZero();
        assertThat(new Color(image.getRGB(30, 10)).getRed()).isBetween(180, 220);
    }

    private static byte[] riff(String type, byte[]... contents) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        Arrays.stream(contents).forEach(content::writeBytes);
        return ByteBuffer.allocate(8 + content.size() + (content.size() & 1))
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(TestFiles.text(type))
                .putInt(content.size())
                .put(content.toByteArray())
                .array();
    }

    /** Returns two frames on a canvas of these dimensions. */
    private static byte[] animated(int width, int height, int frameWidth) {
        byte[] still = TestFiles.webp(64, 48);
        byte[] pixels = Arrays.copyOfRange(still, 12, still.length);
        byte[] extended = {2, 0, 0, 0, (byte) (width - 1), 0, 0, (byte) (height - 1), 0, 0};
        byte[] head = {0, 0, 0, 0, 0, 0, (byte) (frameWidth - 1), 0, 0, 47, 0, 0, 100, 0, 0, 0};
        return riff(
                "RIFF",
                TestFiles.text("WEBP"),
                riff("VP8X", extended),
                riff("ANIM", new byte[6]),
                riff("ANMF", head, pixels),
                riff("ANMF", head, pixels));
    }

    @Test
    void anAnimationIsKeptAsItIs() throws IOException {
        Path file = file(animated(64, 48, 64));
        assertThat(ImageHeader.read(file, WebpEncoder.CONTENT_TYPE)).isEqualTo(new ImageHeader(64, 48, true));
        assertThat(RenditionGenerator.of(file, WebpEncoder.CONTENT_TYPE)).isEmpty();
        assertThat(ImageMetadata.remove(file, WebpEncoder.CONTENT_TYPE)).isFalse();
    }

    /** Sixteen pixels are declared, and as many decoded as the frame has. */
    @Test
    void whoDecodesMoreThanIsAnnouncedIsRefused() throws IOException {
        byte[] still = TestFiles.webp(64, 48);
        byte[] small = riff(
                "RIFF",
                TestFiles.text("WEBP"),
                riff("VP8X", new byte[] {0, 0, 0, 0, 3, 0, 0, 3, 0, 0}),
                Arrays.copyOfRange(still, 12, still.length));
        for (byte[] lying : new byte[][] {small, animated(32, 48, 64), animated(64, 48, 32)}) {
            Path file = file(lying);
            assertThatThrownBy(() -> ImageMetadata.remove(file, WebpEncoder.CONTENT_TYPE))
                    .isInstanceOf(IOException.class);
        }
    }

    /** In a file of 2 MB they would be 80,000 deep. */
    @ParameterizedTest
    @ValueSource(ints = {2, 80_000})
    void framesInsideFramesAreRefused(int depth) throws IOException {
        byte[] head = {0, 0, 0, 0, 0, 0, 63, 0, 0, 47, 0, 0, 100, 0, 0, 0};
        byte[] still = TestFiles.webp(64, 48);
        ByteBuffer frames = ByteBuffer.allocate(24 * depth + still.length - 12).order(ByteOrder.LITTLE_ENDIAN);
        for (int level = 0; level < depth; level++) {
            frames.put(TestFiles.text("ANMF")).putInt(frames.remaining() - 4).put(head);
        }
        frames.put(still, 12, still.length - 12);
        byte[] extended = {2, 0, 0, 0, 63, 0, 0, 47, 0, 0};
        Path file = file(riff("RIFF", TestFiles.text("WEBP"), riff("VP8X", extended), frames.array()));
        assertThatThrownBy(() -> ImageMetadata.remove(file, WebpEncoder.CONTENT_TYPE))
                .isInstanceOf(IOException.class);
    }

    /** Truncated, or changed at any position: an image, or a rejection. */
    @ParameterizedTest
    @ValueSource(strings = {"Lossy", "Lossless"})
    void damageIsNoOtherFault(String compression) throws IOException {
        byte[] whole = TestFiles.webp(clear(), compression);
        int read = 0;
        for (int length = 0; length < whole.length; length += 1 + whole.length / 150) {
            read += tried(Arrays.copyOf(whole, length));
        }
        assertThat(read).as("cut short").isLessThan(3);
        Random random = new Random(16);
        for (int i = 0; i < 500; i++) {
            byte[] other = whole.clone();
            for (int j = 0; j < 2; j++) {
                other[random.nextInt(other.length)] = (byte) random.nextInt();
            }
            tried(other);
        }
    }

    private int tried(byte[] bytes) throws IOException {
        Path file = file(bytes);
        try {
            ImageHeader header = ImageHeader.read(file, WebpEncoder.CONTENT_TYPE);
            ImageMetadata.remove(file, WebpEncoder.CONTENT_TYPE);
            return (long) header.width() * header.height() > 1_000_000 ? 0 : renditions(file);
        } catch (IOException refused) {
            return 0;
        }
    }

    private static int renditions(Path file) throws IOException {
        return ImageOperations.decode(file, WebpEncoder.CONTENT_TYPE).getWidth() > 0 ? 1 : 0;
    }
}
