package fr.gouv.anct.minisites.delivery.cache;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder.Parameters;
import fr.gouv.anct.minisites.rendering.CspRelaxation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Compresses a body once, into a representation that is sent many times. Costs milliseconds of processor time: off the
 * event loop.
 */
public final class RepresentationEncoder {

    private static final int SMALLEST = 256;

    private RepresentationEncoder() {}

    /** Returns the representation of a text, in every encoding; a short text is not compressed. */
    public static Representation text(int status, String contentType, byte[] body, String cacheControl) {
        boolean worthIt = body.length >= SMALLEST;
        return new Representation(
                status,
                contentType,
                worthIt ? null : body,
                worthIt ? gzip(body, CompressionLevel.QUICK) : null,
                worthIt ? brotli(body, CompressionLevel.QUICK) : null,
                CompressionLevel.QUICK,
                tag(body),
                cacheControl,
                null,
                null,
                Validity.UNLIMITED,
                CspRelaxation.NONE);
    }

    /** Returns the representation of bytes in a compressed format. */
    public static Representation binary(String contentType, byte[] body, String cacheControl) {
        return new Representation(
                200,
                contentType,
                body,
                null,
                null,
                CompressionLevel.QUICK,
                tag(body),
                cacheControl,
                null,
                null,
                Validity.UNLIMITED,
                CspRelaxation.NONE);
    }

    /** Returns the representation compressed at the best level; takes tens of milliseconds. */
    public static Representation best(Representation page) {
        if (page.gzip() == null || page.effort() == CompressionLevel.BEST) {
            return page;
        }
        byte[] body = page.identity();
        return new Representation(
                page.status(),
                page.contentType(),
                page.plain(),
                gzip(body, CompressionLevel.BEST),
                brotli(body, CompressionLevel.BEST),
                CompressionLevel.BEST,
                page.tag(),
                page.cacheControl(),
                page.location(),
                page.redirect(),
                page.validity(),
                page.opening());
    }

    private static byte[] gzip(byte[] body, CompressionLevel effort) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(body.length / 3);
        try (GZIPOutputStream gzip = new LevelledGzip(compressed, effort.gzip())) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }

    /** Sets the level on the deflater that the superclass has created and closes. */
    private static final class LevelledGzip extends GZIPOutputStream {

        LevelledGzip(OutputStream out, int level) throws IOException {
            super(out);
            def.setLevel(level);
        }
    }

    static byte[] unzip(byte[] compressed) {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            return gzip.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the length that the last four bytes of the format state (RFC 1952, ISIZE). */
    static int unzippedLength(byte[] compressed) {
        return ByteBuffer.wrap(compressed).order(ByteOrder.LITTLE_ENDIAN).getInt(compressed.length - Integer.BYTES);
    }

    private static byte @Nullable [] brotli(byte[] body, CompressionLevel effort) {
        if (!Brotli4jLoader.isAvailable()) {
            return null;
        }
        try {
            return com.aayushatharva.brotli4j.encoder.Encoder.compress(body, Parameters.create(effort.brotli()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String tag(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return HexFormat.of().formatHex(Arrays.copyOf(digest, 12));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
