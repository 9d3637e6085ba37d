package fr.gouv.anct.minisites.media.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.anct.minisites.media.inspection.TestFiles;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the renditions of images: their number, width, size and orientation. */
class RenditionGeneratorTest {

    @TempDir
    private Path directory;

    private Path file(byte[] bytes) throws IOException {
        return Files.write(directory.resolve("image"), bytes);
    }

    private BufferedImage decoded(Rendition rendition) throws IOException {
        return ImageOperations.decode(file(rendition.content()), WebpEncoder.CONTENT_TYPE);
    }

    @Test
    void aPhotographGetsAllWidthsInWebP() throws IOException {
        Path photograph = file(TestFiles.image("jpg", 4000, 3000));
        List<Rendition> renditions = RenditionGenerator.of(photograph, "image/jpeg");
        assertThat(renditions).extracting(Rendition::width).containsExactly(240, 480, 800, 1280, 1920);
        assertThat(renditions).extracting(Rendition::height).containsExactly(180, 360, 600, 960, 1440);
        assertThat(renditions).isSortedAccordingTo((a, b) -> Integer.compare(a.content().length, b.content().length));
        BufferedImage widest = decoded(renditions.getLast());
        assertThat(widest.getWidth()).isEqualTo(1920);
    }

    @Test
    void aSmallImageIsMadeNoWider() throws IOException {
        assertThat(RenditionGenerator.of(file(TestFiles.image("bmp", 300, 100)), "image/bmp"))
                .extracting(Rendition::width)
                .containsExactly(240, 300);
    }

    @Test
    void aTelephonesPhotographStandsUpright() throws IOException {
        BufferedImage lying = new BufferedImage(600, 400, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = lying.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, 300, 400);
        pen.dispose();
        Path photograph = file(exif(TestFiles.written(lying, "jpg"), 6));
        assertThat(ImageHeader.read(photograph, "image/jpeg")).isEqualTo(new ImageHeader(400, 600, false));
        Rendition widest = RenditionGenerator.of(photograph, "image/jpeg").getLast();
        assertThat(List.of(widest.width(), widest.height())).containsExactly(400, 600);
        BufferedImage upright = decoded(widest);
        // Rotated by a quarter to the right: the left side is at the top.
        assertThat(new Color(upright.getRGB(200, 100)).getRed()).isGreaterThan(200);
        assertThat(new Color(upright.getRGB(200, 500)).getRed()).isLessThan(60);
    }

    /** Adds the metadata that a camera writes. */
    private static byte[] exif(byte[] jpeg, int orientation) {
        ByteBuffer app1 = ByteBuffer.allocate(36);
        app1.putShort((short) 0xFFE1).putShort((short) 34).putInt(0x45786966).putShort((short) 0);
        app1.put(new byte[] {'M', 'M', 0, 42}).putInt(8).putShort((short) 1);
        app1.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        app1.putInt(0);
        return ByteBuffer.allocate(jpeg.length + 36)
                .put(jpeg, 0, 2)
                .put(app1.array())
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    @Test
    void transparencyStays() throws IOException {
        BufferedImage clear = new BufferedImage(400, 400, BufferedImage.TYPE_INT_ARGB);
        for (int i = 0; i < 400; i++) {
            for (int j = 0; j < 200; j++) {
                clear.setRGB(i, j, 0xFF000000 | (i * 7919 * (j + 3)));
            }
        }
        Rendition narrow = RenditionGenerator.of(file(TestFiles.written(clear, "png")), "image/png")
                .getFirst();
        assertThat(decoded(narrow).getRGB(120, 230) >>> 24).isZero();
    }

    @Test
    void whatIsCutShortIsNoImage() throws IOException {
        byte[] whole = TestFiles.image("png", 300, 100);
        Path cut = file(Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> RenditionGenerator.of(cut, "image/png")).isInstanceOf(IOException.class);
    }
}
