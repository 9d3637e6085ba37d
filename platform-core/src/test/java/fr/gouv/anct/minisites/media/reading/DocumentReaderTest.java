package fr.gouv.anct.minisites.media.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.test.StepVerifier;

/** Tests what is found in a PDF, and that a hostile one ends with its process. */
class DocumentReaderTest {

    private static final Duration USUAL = Duration.ofSeconds(60);

    @TempDir
    private Path directory;

    private DocumentReading read(byte[] pdf) throws IOException {
        return read(pdf, USUAL);
    }

    private DocumentReading read(byte[] pdf, Duration timeout) throws IOException {
        return content(pdf, timeout).reading();
    }

    private DocumentContent content(byte[] pdf, Duration timeout) throws IOException {
        Path file = Files.write(directory.resolve("document.pdf"), pdf);
        try (DocumentReader reader = new DocumentReader(new DocumentReaderProperties(true, timeout))) {
            return Objects.requireNonNull(reader.read(file).block(USUAL.multipliedBy(2)));
        }
    }

    @AfterEach
    void noProcessIsLeft() {
        // The database of other tests may be another one.
        assertThat(ProcessHandle.current()
                        .children()
                        .filter(ProcessHandle::isAlive)
                        .map(child -> child.info().commandLine().orElse("")))
                .noneMatch(command -> command.contains(ReadingProgram.class.getName()));
    }

    @Test
    void nothingStandsInTheWayOfAnAccessibleDocument() throws IOException {
        DocumentReading reading = read(TestPdf.accessible());
        assertThat(reading.barriers()).isEmpty();
        assertThat(reading.pages()).isEqualTo(1);
    }

    @Test
    void whatIsMissingIsFound() throws IOException {
        assertThat(read(TestPdf.untagged()).barriers())
                .containsExactly(DocumentBarrier.UNTAGGED, DocumentBarrier.UNTITLED, DocumentBarrier.NO_LANGUAGE);
        assertThat(read(TestPdf.scan()).barriers())
                .containsExactly(
                        DocumentBarrier.SCAN,
                        DocumentBarrier.UNTAGGED,
                        DocumentBarrier.UNTITLED,
                        DocumentBarrier.NO_LANGUAGE);
        assertThat(read(TestPdf.titledByMetadata()).barriers())
                .containsExactly(DocumentBarrier.UNTAGGED, DocumentBarrier.NO_LANGUAGE);
    }

    @Test
    void aPasswordAndDamageAreTold() throws IOException {
        assertThat(read(encrypted()).barriers()).containsExactly(DocumentBarrier.ENCRYPTED);
        assertThat(read("%PDF-1.7 and nothing else".getBytes(StandardCharsets.US_ASCII))
                        .barriers())
                .containsExactly(DocumentBarrier.UNREADABLE);
    }

    @Test
    void theTextOfEachPageIsRead() throws IOException {
        DocumentContent read = content(pages("L’été  à la mairie", null, "Fin (1/2) & <b>"), USUAL);
        assertThat(read.pages()).containsExactly("L’été à la mairie", "", "Fin (1/2) & <b>");
        assertThat(read.reading().pages()).isEqualTo(3);
        assertThat(content(TestPdf.scan(), USUAL).pages()).containsExactly("");
    }

    @Test
    void theTextOfThePagesAfterThoseThatAreSearchedForBarriersIsReadToo() throws IOException {
        String[] texts = IntStream.rangeClosed(1, DocumentReading.SEARCHED + 3)
                .mapToObj(n -> n % 5 == 0 ? null : "Le texte de la page numéro " + n)
                .toArray(String[]::new);
        DocumentContent read = content(pages(texts), USUAL);
        assertThat(read.pages()).hasSize(texts.length).endsWith("Le texte de la page numéro " + texts.length);
        assertThat(read.pages().get(4)).isEmpty();
        assertThat(read.reading().barriers()).doesNotContain(DocumentBarrier.PARTLY_SCANNED);
    }

    @Test
    @Tag("long")
    void theTextOfALongDocumentIsCut() throws IOException {
        String[] texts = IntStream.rangeClosed(1, DocumentContent.MOST_PAGES + 10)
                .mapToObj(n -> "Page " + n)
                .toArray(String[]::new);
        DocumentContent read = content(pages(texts), USUAL);
        assertThat(read.pages()).hasSize(DocumentContent.MOST_PAGES).endsWith("Page " + DocumentContent.MOST_PAGES);
        assertThat(read.reading().pages()).isEqualTo(texts.length);
        assertThat(content(pages("mot ".repeat(10_000)), USUAL).pages().getFirst())
                .hasSizeLessThanOrEqualTo(DocumentContent.LONGEST_PAGE)
                .startsWith("mot mot");
    }

    /** Returns a document; a page without text has no content at all. */
    private static byte[] pages(@Nullable String... texts) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            for (String text : texts) {
                PDPage page = new PDPage();
                document.addPage(page);
                if (text != null) {
                    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                        content.beginText();
                        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                        content.newLineAtOffset(50, 700);
                        content.showText(text);
                        content.endText();
                    }
                }
            }
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    @Test
    void aProcessThatDoesNotStartSaysNothingAboutTheFile() throws IOException {
        Path file = Files.write(directory.resolve("document.pdf"), TestPdf.accessible());
        try (DocumentReader reader = new DocumentReader(new DocumentReaderProperties(true, USUAL), "nowhere")) {
            StepVerifier.create(reader.read(file))
                    .expectError(IOException.class)
                    .verify(USUAL);
        }
    }

    @Test
    void aFileThatTakesTooLongIsGivenUp() throws IOException {
        assertThat(read(TestPdf.accessible(), Duration.ofMillis(1)).barriers())
                .containsExactly(DocumentBarrier.UNREADABLE);
    }

    @Test
    @Tag("long")
    void aPageOfAGigabyteAndAMillionNestedArraysAreGivenUp() throws IOException {
        assertThat(read(bomb(), Duration.ofSeconds(2)).barriers()).containsExactly(DocumentBarrier.UNREADABLE);
        String nested = "%PDF-1.7\n1 0 obj" + "[".repeat(1_000_000) + "endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";
        assertThat(read(nested.getBytes(StandardCharsets.US_ASCII)).barriers())
                .containsExactly(DocumentBarrier.UNREADABLE);
    }

    private static byte[] encrypted() throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    /** Returns a page of a gigabyte of spaces, packed. */
    private static byte[] bomb() throws IOException {
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
