package fr.gouv.anct.minisites.media.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundedInflaterTest {

    /** An uncompressed block without bytes (RFC 1951, 3.2.4). */
    private static final byte[] EMPTY_BLOCK = {0, 0, 0, (byte) 0xFF, (byte) 0xFF};

    private static byte[] deflated(byte[] bytes, int level) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] block = new byte[1 << 16];
        try (Deflater deflater = new Deflater(level, true)) {
            deflater.setInput(bytes);
            deflater.finish();
            while (!deflater.finished()) {
                packed.write(block, 0, deflater.deflate(block));
            }
        }
        return packed.toByteArray();
    }

    private static byte[] inflated(BoundedInflater inflater, byte[] packed) throws DataFormatException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] block = new byte[10_000];
        inflater.start(ByteBuffer.wrap(packed));
        for (int read = inflater.inflate(block, block.length); read > 0; read = inflater.inflate(block, block.length)) {
            bytes.write(block, 0, read);
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 1_000_000})
    void whatWasPackedIsUnpacked(int length) throws DataFormatException {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        try (BoundedInflater inflater = new BoundedInflater(true)) {
            for (int level : new int[] {0, 1, 9}) {
                byte[] packed = deflated(bytes, level);
                assertThat(inflated(inflater, packed)).isEqualTo(bytes);
                assertThat(inflater.finished()).isTrue();
                assertThat(inflater.remaining()).isZero();
                assertThat(inflated(inflater, Arrays.copyOf(packed, packed.length + 70_000)))
                        .isEqualTo(bytes);
                assertThat(inflater.remaining()).isEqualTo(70_000);
            }
        }
    }

    /** One slice of packed bytes may hold one byte, and the next one the others. */
    @Test
    void anArrayIsFilledHoweverItsBytesArePacked() throws DataFormatException {
        ByteBuffer packed = ByteBuffer.allocate(200_000).put(new byte[] {0, 1, 0, (byte) 0xFE, (byte) 0xFF, 'P'});
        while (packed.position() < 100_000) {
            packed.put(EMPTY_BLOCK);
        }
        packed.put(deflated(new byte[] {'K', 3, 4}, 9)).flip();
        byte[] block = new byte[1 << 16];
        try (BoundedInflater inflater = new BoundedInflater(true)) {
            inflater.start(packed);
            assertThat(inflater.fill(block)).isEqualTo(4);
            assertThat(block).startsWith('P', 'K', 3, 4);
            assertThat(inflater.fill(block)).isZero();
        }
    }

    @Test
    void aStreamThatEndsEarlyIsNotFinished() throws DataFormatException {
        byte[] packed = deflated(new byte[100_000], 0);
        try (BoundedInflater inflater = new BoundedInflater(true)) {
            assertThat(inflated(inflater, Arrays.copyOf(packed, 80_000))).hasSizeLessThan(80_000);
            assertThat(inflater.finished()).isFalse();
        }
    }

    @Test
    void aStreamOfBlocksThatHoldNothingIsRefused() {
        ByteBuffer blocks = ByteBuffer.allocate(1_000_000);
        while (blocks.hasRemaining()) {
            blocks.put(EMPTY_BLOCK);
        }
        try (BoundedInflater inflater = new BoundedInflater(true)) {
            assertThatThrownBy(() -> inflated(inflater, blocks.array()))
                    .isInstanceOf(DataFormatException.class)
                    .hasMessageContaining("longer than its content");
        }
    }
}
