package fr.gouv.anct.minisites.media;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.publisher.Flux;

/** Splits a byte stream into chunks of equal length, and computes its size and digest on the way. */
final class ContentChunker {

    private final long limit;
    private final MessageDigest sha256 = sha256();
    private byte[] slice = new byte[ContentStorage.SLICE];
    private int filled;
    private long size;

    /** @param limit maximum number of bytes */
    ContentChunker(long limit) {
        this.limit = limit;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Splits the bytes; fails with {@link ContentTooLargeException} at the first byte beyond the limit. */
    Flux<byte[]> split(Flux<DataBuffer> bytes) {
        return bytes.concatMapIterable(this::take, 1)
                .concatWith(Flux.defer(this::rest))
                .doOnDiscard(DataBuffer.class, DataBufferUtils::release);
    }

    private List<byte[]> take(DataBuffer buffer) {
        try {
            size += buffer.readableByteCount();
            if (size > limit) {
                throw new ContentTooLargeException(limit);
            }
            return fill(buffer);
        } finally {
            DataBufferUtils.release(buffer);
        }
    }

    private List<byte[]> fill(DataBuffer buffer) {
        List<byte[]> full = new ArrayList<>();
        while (buffer.readableByteCount() > 0) {
            int length = Math.min(buffer.readableByteCount(), slice.length - filled);
            buffer.read(slice, filled, length);
            sha256.update(slice, filled, length);
            filled += length;
            if (filled == slice.length) {
                full.add(slice);
                slice = new byte[ContentStorage.SLICE];
                filled = 0;
            }
        }
        return full;
    }

    private Flux<byte[]> rest() {
        return filled == 0 ? Flux.empty() : Flux.just(Arrays.copyOf(slice, filled));
    }

    /** Number of bytes received. */
    long size() {
        return size;
    }

    /** Digest of all bytes, after the last one; can be called only once. */
    String digest() {
        return HexFormat.of().formatHex(sha256.digest());
    }

    static String digest(byte[] content) {
        return HexFormat.of().formatHex(sha256().digest(content));
    }
}
