package fr.gouv.anct.minisites.media.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.anct.minisites.media.CpuTimeLimit;
import fr.gouv.anct.minisites.media.inspection.TestFiles;
import fr.gouv.anct.minisites.testing.LinearTimeAssertion;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that the decoders of all formats stop once they have taken more CPU time than any image needs. */
class DecodingTimeLimitTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif", "webp"})
    void anImageThatTakesTooLongIsNotDecoded(String format) throws IOException {
        byte[] image = format.equals("webp") ? TestFiles.webp(300, 200) : TestFiles.image(format, 300, 200);
        Path file = Files.write(directory.resolve("image"), image);
        String type = "image/" + format;
        assertThatThrownBy(() -> CpuTimeLimit.within(Duration.ZERO, () -> RenditionGenerator.of(file, type)))
                .isInstanceOf(CpuTimeLimit.ExceededException.class);
        assertThatThrownBy(() -> CpuTimeLimit.within(Duration.ZERO, () -> ImageOperations.decode(file, type)))
                .isInstanceOf(CpuTimeLimit.ExceededException.class);
        assertThat(CpuTimeLimit.within(CpuTimeLimit.MOST, () -> ImageOperations.decode(file, type))
                        .getWidth())
                .isEqualTo(300);
    }

    /** The whole file is read before the first of its scans is drawn. */
    @Test
    void aJpegEndsBetweenTwoRows() throws IOException {
        Path file = Files.write(directory.resolve("image"), scans(5_000, 90));
        assertThat(LinearTimeAssertion.beyond(Duration.ofMillis(1_500), "", _ -> decode(file)))
                .isEmpty();
    }

    private static void decode(Path file) {
        assertThatThrownBy(() ->
                        CpuTimeLimit.within(Duration.ofMillis(100), () -> ImageOperations.decode(file, "image/jpeg")))
                .isInstanceOf(CpuTimeLimit.ExceededException.class);
    }

    /** Returns a progressive JPEG with this number of empty scans. */
    private static byte[] scans(int side, int count) throws IOException {
        byte[] progressive = TestFiles.progressive(80, 60);
        int frame = at(progressive, 0xC2, 0);
        ByteBuffer.wrap(progressive).putShort(frame + 5, (short) side).putShort(frame + 7, (short) side);
        int first = at(progressive, 0xDA, frame);
        int second = at(progressive, 0xDA, first + 2);
        ByteBuffer jpeg = ByteBuffer.allocate(progressive.length + count * (second - first));
        jpeg.put(progressive, 0, first);
        for (int i = 0; i < count; i++) {
            jpeg.put(progressive, first, second - first);
        }
        return jpeg.put(progressive, first, progressive.length - first).array();
    }

    private static int at(byte[] jpeg, int code, int from) {
        int at = from;
        while (Byte.toUnsignedInt(jpeg[at]) != 0xFF || Byte.toUnsignedInt(jpeg[at + 1]) != code) {
            at++;
        }
        return at;
    }
}
