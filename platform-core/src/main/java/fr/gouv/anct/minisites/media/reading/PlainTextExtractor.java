package fr.gouv.anct.minisites.media.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.tika.detect.AutoDetectReader;
import org.apache.tika.exception.TikaException;

/** Reads texts and tables without format, whose bytes alone tell their character set. */
final class PlainTextExtractor implements DocumentExtractor {

    private static final int AT_ONCE = 8192;

    /** Texts that seem to be in ISO 8859-1 have the apostrophe of Windows, as browsers assume (WHATWG Encoding, 4.2). */
    private static final Charset WESTERN = Charset.forName("windows-1252");

    @Override
    public void extract(Path file, ReadingOutput output) throws IOException {
        PassageBuilder passages = PassageBuilder.ofText(output);
        char[] some = new char[AT_ONCE];
        try (Reader reader = new InputStreamReader(Files.newInputStream(file), charset(file))) {
            for (int read = reader.read(some); read >= 0 && !output.isFull(); read = reader.read(some)) {
                passages.append(some, 0, read);
            }
        }
        passages.end();
    }

    private static Charset charset(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file);
                AutoDetectReader reader = new AutoDetectReader(bytes)) {
            Charset detected = reader.getCharset();
            return detected.equals(StandardCharsets.ISO_8859_1) ? WESTERN : detected;
        } catch (TikaException unknown) {
            throw new IOException(unknown);
        }
    }
}
