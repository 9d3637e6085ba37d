package fr.gouv.anct.minisites.media.reading;

import fr.gouv.anct.minisites.media.inspection.MediaFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** Files that take much time or memory to read, or that are damaged. */
final class HostileFiles {

    private static final long SEED = 42;

    /** Formats whose documents are damaged in each of the ways of {@link #damaged}. */
    private static final List<MediaFormat> FORMATS = List.of(
            MediaFormat.PDF,
            MediaFormat.DOCX,
            MediaFormat.PPTX,
            MediaFormat.XLSX,
            MediaFormat.ODT,
            MediaFormat.ODP,
            MediaFormat.ODS);

    private HostileFiles() {}

    /** A file that is read as a format, which it need not be. */
    record Hostile(String name, MediaFormat format, byte[] bytes) {

        @Override
        public String toString() {
            return name;
        }
    }

    /** Returns forty of them. */
    static List<Hostile> forty() throws IOException {
        List<Hostile> files = new ArrayList<>(List.of(
                new Hostile("gigabyte.pdf", MediaFormat.PDF, gigabyte()),
                new Hostile("nested.pdf", MediaFormat.PDF, nested()),
                new Hostile("encrypted.pdf", MediaFormat.PDF, encrypted()),
                new Hostile("pages.pdf", MediaFormat.PDF, manyPages()),
                new Hostile("loop.pdf", MediaFormat.PDF, loop()),
                new Hostile("gigabyte.odt", MediaFormat.ODT, gigabyteOfWords())));
        Random random = new Random(SEED);
        for (MediaFormat format : FORMATS) {
            byte[] whole = format == MediaFormat.PDF ? TestPdf.accessible() : TestOfficeDocument.any(format);
            files.addAll(damaged(format, whole, random));
        }
        return files.subList(0, 40);
    }

    private static List<Hostile> damaged(MediaFormat format, byte[] whole, Random random) {
        byte[] flipped = whole.clone();
        random.ints(50, 0, whole.length).forEach(at -> flipped[at] = (byte) random.nextInt());
        byte[] emptied = whole.clone();
        Arrays.fill(emptied, whole.length / 3, 2 * whole.length / 3, (byte) 0);
        byte[] noise = new byte[100_000];
        random.nextBytes(noise);
        return List.of(
                new Hostile("half." + format, format, Arrays.copyOf(whole, whole.length / 2)),
                new Hostile("flipped." + format, format, flipped),
                new Hostile("emptied." + format, format, emptied),
                new Hostile("noise." + format, format, noise),
                new Hostile("html." + format, format, "<html><script>".getBytes(StandardCharsets.US_ASCII)));
    }

    static byte[] nested() {
        String nested = "%PDF-1.7\n1 0 obj" + "[".repeat(1_000_000) + "endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";
        return nested.getBytes(StandardCharsets.US_ASCII);
    }

    /** Returns a page tree that contains itself. */
    private static byte[] loop() {
        return """
            %PDF-1.7
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
            2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count 9>>endobj
            trailer<</Root 1 0 R>>
            %%EOF
            """.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] manyPages() throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            for (int i = 0; i < 10_000; i++) {
                document.addPage(new PDPage());
            }
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] gigabyteOfWords() throws IOException {
        return TestOfficeDocument.odt("", "<text:p>mot mot mot mot mot mot mot mot mot mot</text:p>".repeat(2_000_000));
    }

    static byte[] encrypted() throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    /** Returns a page of a gigabyte of spaces, packed. */
    static byte[] gigabyte() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            byte[] spaces = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 1_024; i++) {
                deflater.write(spaces);
            }
        }
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.writeBytes("""
            %%PDF-1.7
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
            2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
            3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>endobj
            4 0 obj<</Filter/FlateDecode/Length %d>>stream
            """.formatted(packed.size()).getBytes(StandardCharsets.US_ASCII));
        pdf.writeBytes(packed.toByteArray());
        pdf.writeBytes("\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
        return pdf.toByteArray();
    }
}
