package fr.gouv.anct.minisites.theme.asset;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Compresses a stylesheet, script or sprite bundle built at run time with gzip or Brotli, at a given level. */
final class AssetCompression {

    static final int BEST_BROTLI = 11;
    static final int QUICK_BROTLI = 5;
    static final int BEST_GZIP = Deflater.BEST_COMPRESSION;
    static final int QUICK_GZIP = 4;

    private AssetCompression() {}

    static byte[] gzip(byte[] content, int level) {
        var out = new ByteArrayOutputStream(content.length / 4);
        try (var gzip = new LevelledGzip(out, level)) {
            gzip.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    static byte[] brotli(byte[] content, int quality) {
        Brotli4jLoader.ensureAvailability();
        try {
            return Encoder.compress(content, new Encoder.Parameters().setQuality(quality));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static final class LevelledGzip extends GZIPOutputStream {

        LevelledGzip(ByteArrayOutputStream out, int level) throws IOException {
            super(out);
            def.setLevel(level);
        }
    }
}
