package fr.gouv.anct.minisites.media.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.gouv.anct.minisites.media.inspection.MediaFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the tables of contents of documents: bookmarks, also hostile ones, and headings of office documents. */
class DocumentOutlineTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    @TempDir
    private Path directory;

    private List<DocumentHeading> headings(byte[] document, MediaFormat format) throws IOException {
        Path file = Files.write(directory.resolve("document"), document);
        try (DocumentReader reader = new DocumentReader(new DocumentReaderProperties(true, TIMEOUT))) {
            return Objects.requireNonNull(reader.read(file, format).block(TIMEOUT.multipliedBy(2)))
                    .headings();
        }
    }

    /** Adds bookmarks to a document of three pages. */
    @FunctionalInterface
    private interface Bookmarks {
        void add(PDDocument document, PDDocumentOutline outline) throws IOException;
    }

    private List<DocumentHeading> bookmarks(Bookmarks bookmarks) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            for (int i = 0; i < 3; i++) {
                document.addPage(new PDPage());
            }
            PDDocumentOutline outline = new PDDocumentOutline();
            document.getDocumentCatalog().setDocumentOutline(outline);
            bookmarks.add(document, outline);
            document.save(bytes);
            return headings(bytes.toByteArray(), MediaFormat.PDF);
        }
    }

    private static PDOutlineItem item(String title, @Nullable PDPage page) {
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(title);
        if (page != null) {
            PDPageFitDestination destination = new PDPageFitDestination();
            destination.setPage(page);
            item.setDestination(destination);
        }
        return item;
    }

    @Test
    void twoLevelsOfBookmarksAreReadWithTheirPages() throws IOException {
        assertThat(bookmarks((document, outline) -> {
                    PDOutlineItem first = item("Pourquoi\n ce guide ?", document.getPage(0));
                    PDOutlineItem second = item("L’été", document.getPage(1));
                    PDOutlineItem below = item("Les aides", document.getPage(2));
                    outline.addLast(first);
                    outline.addLast(second);
                    second.addLast(below);
                    below.addLast(item("Trop profond", document.getPage(2)));
                    outline.addLast(item("  ", document.getPage(2)));
                }))
                .containsExactly(
                        new DocumentHeading(1, 1, "Pourquoi ce guide ?"),
                        new DocumentHeading(1, 2, "L’été"),
                        new DocumentHeading(2, 3, "Les aides"));
    }

    @Test
    void aBookmarkThatLeadsToNoPageHasNone() throws IOException {
        assertThat(bookmarks((_, outline) -> {
                    outline.addLast(item("Nulle part", null));
                    PDOutlineItem address = item("Adresse", null);
                    PDActionURI uri = new PDActionURI();
                    uri.setURI("https://exemple.gouv.fr");
                    address.setAction(uri);
                    outline.addLast(address);
                    outline.addLast(item("Page d’un autre document", new PDPage()));
                    PDOutlineItem beyond = item("Page absente", null);
                    PDPageXYZDestination destination = new PDPageXYZDestination();
                    destination.setPageNumber(99);
                    beyond.setDestination(destination);
                    outline.addLast(beyond);
                }))
                .extracting(DocumentHeading::title, DocumentHeading::page)
                .containsExactly(
                        tuple("Nulle part", null),
                        tuple("Adresse", null),
                        tuple("Page d’un autre document", null),
                        tuple("Page absente", null));
    }

    @Test
    void bookmarksThatFollowThemselvesAreReadOnce() throws IOException {
        assertThat(bookmarks((document, outline) -> {
                    PDOutlineItem first = item("Un", document.getPage(0));
                    PDOutlineItem second = item("Deux", document.getPage(1));
                    outline.addLast(first);
                    outline.addLast(second);
                    second.getCOSObject().setItem(COSName.NEXT, first);
                    first.getCOSObject().setItem(COSName.FIRST, first);
                    second.getCOSObject().setItem(COSName.FIRST, outline);
                }))
                .extracting(DocumentHeading::title)
                .containsExactly("Un", "Deux");
    }

    @Test
    void tenThousandBookmarksAndLongTitlesAreCut() throws IOException {
        List<DocumentHeading> headings = bookmarks((document, outline) -> {
            for (int i = 0; i < 10_000; i++) {
                outline.addLast(item("Chapitre " + i + " " + "long ".repeat(100), document.getPage(0)));
            }
        });
        assertThat(headings).hasSize(DocumentHeading.MOST);
        assertThat(headings)
                .allMatch(heading -> heading.title().length() <= DocumentContent.LONGEST_HEADING
                        && heading.title().startsWith("Chapitre "));
    }

    @Test
    void slidesSheetsAndHeadingsOfATextAreTheContentsOfAnOfficeDocument() throws IOException {
        assertThat(headings(TestOfficeDocument.slides(MediaFormat.PPTX), MediaFormat.PPTX))
                .containsExactly(
                        new DocumentHeading(1, null, "Le programme"), new DocumentHeading(1, null, "Bilan 2025"));
        assertThat(headings(TestOfficeDocument.sheets(MediaFormat.ODS), MediaFormat.ODS))
                .extracting(DocumentHeading::title)
                .containsExactly("Aides", "Contacts");
        assertThat(headings(TestOfficeDocument.text(MediaFormat.DOCX), MediaFormat.DOCX))
                .extracting(DocumentHeading::title)
                .containsExactly("Ouvrir un tiers-lieu", "Le financer");
        String heading = "<text:h>Une seule fois</text:h><text:p>" + "mot ".repeat(12_000) + "</text:p>";
        assertThat(headings(TestOfficeDocument.odt("", heading), MediaFormat.ODT))
                .as("passages of a long text")
                .extracting(DocumentHeading::title)
                .containsExactly("Une seule fois");
    }
}
