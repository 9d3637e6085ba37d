package fr.gouv.anct.minisites.media.reading;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.media.inspection.MediaFormat;
import fr.gouv.anct.minisites.media.reading.DocumentContent.Passage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.test.StepVerifier;

/** Tests what is read in documents, and that a hostile one ends with its process. */
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
        return content(pdf, MediaFormat.PDF, timeout);
    }

    private DocumentContent content(byte[] document, MediaFormat format, Duration timeout) throws IOException {
        Path file = Files.write(directory.resolve("document"), document);
        try (DocumentReader reader = new DocumentReader(new DocumentReaderProperties(true, timeout))) {
            return Objects.requireNonNull(reader.read(file, format).block(USUAL.multipliedBy(2)));
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
        assertThat(read(HostileFiles.encrypted()).barriers()).containsExactly(DocumentBarrier.ENCRYPTED);
        assertThat(read("%PDF-1.7 and nothing else".getBytes(StandardCharsets.US_ASCII))
                        .barriers())
                .containsExactly(DocumentBarrier.UNREADABLE);
    }

    @Test
    void aShortPageWithoutAPictureIsNoScan() throws IOException {
        assertThat(content(pages("Le guide des aides aux communes", "Fin", null), USUAL)
                        .reading()
                        .barriers())
                .doesNotContain(DocumentBarrier.SCAN, DocumentBarrier.PARTLY_SCANNED);
        assertThat(content(pages("Place"), USUAL).reading().barriers()).doesNotContain(DocumentBarrier.SCAN);
    }

    @Test
    void theTextOfEachPageIsRead() throws IOException {
        DocumentContent read = content(pages("L’été  à la mairie", null, "Fin (1/2) & <b>"), USUAL);
        assertThat(read.passages())
                .containsExactly(new Passage(1, null, "L’été à la mairie"), new Passage(3, null, "Fin (1/2) & <b>"));
        assertThat(read.reading().pages()).isEqualTo(3);
        assertThat(content(TestPdf.scan(), USUAL).passages()).isEmpty();
    }

    @Test
    void theTextOfThePagesAfterThoseThatAreSearchedForBarriersIsReadToo() throws IOException {
        String[] texts = IntStream.rangeClosed(1, DocumentReading.SEARCHED + 3)
                .mapToObj(n -> n % 5 == 0 ? null : "Le texte de la page numéro " + n)
                .toArray(String[]::new);
        DocumentContent read = content(pages(texts), USUAL);
        assertThat(read.passages())
                .hasSize(texts.length - texts.length / 5)
                .endsWith(new Passage(texts.length, null, "Le texte de la page numéro " + texts.length));
        assertThat(read.reading().barriers()).doesNotContain(DocumentBarrier.PARTLY_SCANNED);
    }

    @Test
    @Tag("long")
    void theTextOfALongDocumentIsCut() throws IOException {
        String[] texts = IntStream.rangeClosed(1, DocumentContent.MOST_PASSAGES + 10)
                .mapToObj(n -> "Page " + n)
                .toArray(String[]::new);
        DocumentContent read = content(pages(texts), USUAL);
        assertThat(read.passages())
                .hasSize(DocumentContent.MOST_PASSAGES)
                .endsWith(new Passage(DocumentContent.MOST_PASSAGES, null, "Page " + DocumentContent.MOST_PASSAGES));
        assertThat(read.reading().pages()).isEqualTo(texts.length);
        assertThat(content(pages("mot ".repeat(10_000)), USUAL)
                        .passages()
                        .getFirst()
                        .text())
                .hasSizeLessThanOrEqualTo(DocumentContent.LONGEST_PASSAGE)
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
            StepVerifier.create(reader.read(file, MediaFormat.PDF))
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
        assertThat(read(HostileFiles.gigabyte(), Duration.ofSeconds(2)).barriers())
                .containsExactly(DocumentBarrier.UNREADABLE);
        assertThat(read(HostileFiles.nested()).barriers()).containsExactly(DocumentBarrier.UNREADABLE);
    }

    @ParameterizedTest
    @EnumSource(names = {"DOCX", "ODT"})
    void theTextUnderEachHeadingIsRead(MediaFormat format) throws IOException {
        DocumentContent read = content(TestOfficeDocument.text(format), format, USUAL);
        assertThat(read.reading()).isEqualTo(new DocumentReading(0, Set.of()));
        assertThat(read.reading().hasText()).isTrue();
        assertThat(read.passages())
                .containsExactly(
                        new Passage(1, null, "Avant le premier titre."),
                        new Passage(
                                2, "Ouvrir un tiers-lieu", "Ouvrir un tiers-lieu L’été, la mairie prête ses locaux."),
                        new Passage(3, "Le financer", "Le financer Commune Aide Ussel 12 000 €"));
    }

    @ParameterizedTest
    @EnumSource(names = {"PPTX", "ODP"})
    void theTextOfEachSlideIsReadUnderItsNumber(MediaFormat format) throws IOException {
        DocumentContent read = content(TestOfficeDocument.slides(format), format, USUAL);
        assertThat(read.passages())
                .containsExactly(
                        new Passage(1, "Le programme", "Le programme Dix dates"),
                        new Passage(3, "Bilan 2025", "Bilan 2025 Quarante communes"));
    }

    @ParameterizedTest
    @EnumSource(names = {"XLSX", "ODS"})
    void theTextOfEachSheetIsReadUnderItsName(MediaFormat format) throws IOException {
        DocumentContent read = content(TestOfficeDocument.sheets(format), format, USUAL);
        assertThat(read.passages())
                .containsExactly(
                        new Passage(1, "Aides", "Aides Commune Montant Ussel 12000"),
                        new Passage(2, "Contacts", "Contacts mairie@ussel.example"));
    }

    @Test
    void aTextIsReadInItsCharacterSet() throws IOException {
        String text = "Commune;Région\nÉgletons;Nouvelle-Aquitaine\nCorrèze, été comme hiver;à l’étude\n";
        String line = text.replace('\n', ' ').strip();
        assertThat(content(text.getBytes(StandardCharsets.UTF_8), MediaFormat.CSV, USUAL)
                        .passages())
                .containsExactly(new Passage(1, null, line));
        assertThat(content(text.getBytes(Charset.forName("windows-1252")), MediaFormat.TEXT, USUAL)
                        .passages())
                .containsExactly(new Passage(1, null, line));
    }

    @Test
    void aLongTextIsCutBetweenWords() throws IOException {
        byte[] text = "mot ".repeat(20_000).getBytes(StandardCharsets.UTF_8);
        List<Passage> read = content(text, MediaFormat.TEXT, USUAL).passages();
        assertThat(read).extracting(Passage::number).containsExactly(1, 2, 3, 4, 5);
        assertThat(read)
                .allMatch(passage -> passage.text().startsWith("mot ")
                        && passage.text().endsWith(" mot")
                        && passage.text().length() <= DocumentContent.LONGEST_PASSAGE);
        assertThat(read.stream()
                        .mapToInt(passage -> passage.text().split(" ").length)
                        .sum())
                .isEqualTo(20_000);
    }

    @ParameterizedTest
    @EnumSource(names = {"DOCX", "PPTX", "XLSX", "ODT", "ODP", "ODS"})
    void anOfficeDocumentWithoutTextOrThatIsDamagedIsTold(MediaFormat format) throws IOException {
        assertThat(content(TestOfficeDocument.empty(format), format, USUAL))
                .isEqualTo(DocumentContent.failed(DocumentBarrier.SCAN));
        byte[] whole = TestOfficeDocument.any(format);
        assertThat(content(Arrays.copyOf(whole, whole.length / 2), format, USUAL))
                .isEqualTo(DocumentContent.failed(DocumentBarrier.UNREADABLE));
        assertThat(DocumentReading.failed(DocumentBarrier.UNREADABLE).hasText()).isFalse();
    }

    @Test
    void aDefinedEntityIsNotReplaced() throws IOException {
        String bomb = """
            <!DOCTYPE x [<!ENTITY a "mot mot mot"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>
            """;
        for (String entity : List.of("&b;", "&c;")) {
            assertThat(content(TestOfficeDocument.odt(bomb, "<text:p>" + entity + "</text:p>"), MediaFormat.ODT, USUAL)
                            .passages())
                    .as(entity)
                    .isEmpty();
        }
    }

    @Test
    @Tag("long")
    void aPackedGigabyteIsReadToItsLimit() throws IOException {
        String much = "<text:p>mot mot mot mot mot mot mot mot mot mot</text:p>".repeat(2_000_000);
        DocumentContent read = content(TestOfficeDocument.odt("", much), MediaFormat.ODT, USUAL);
        assertThat(read.passages().stream()
                        .mapToInt(passage -> passage.text().length())
                        .sum())
                .isBetween(
                        DocumentContent.LONGEST - DocumentContent.LONGEST_PASSAGE,
                        DocumentContent.LONGEST + DocumentContent.LONGEST_PASSAGE);
    }
}
