package fr.gouv.anct.minisites.media.reading;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.media.inspection.MediaFormat;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the covers of documents, whatever their first page, and that a fault loses nothing else. */
class DocumentCoverTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    @TempDir
    private Path directory;

    private DocumentContent content(byte[] document) throws IOException {
        return content(document, MediaFormat.PDF, TIMEOUT);
    }

    private DocumentContent content(byte[] document, MediaFormat format, Duration timeout) throws IOException {
        Path file = Files.write(directory.resolve("document"), document);
        try (DocumentReader reader = new DocumentReader(new DocumentReaderProperties(true, timeout))) {
            return Objects.requireNonNull(reader.read(file, format).block(TIMEOUT.multipliedBy(2)));
        }
    }

    private static BufferedImage image(byte @Nullable [] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(Objects.requireNonNull(png)));
    }

    private static byte[] page(float width, float height, int rotation) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            PDPage page = new PDPage(new PDRectangle(width, height));
            page.setRotation(rotation);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.addRect(0, 0, width, height);
                content.fill();
            }
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    @Test
    void theCoverIsTheFirstPageOnWhite() throws IOException {
        BufferedImage text = image(content(TestPdf.untagged()).cover());
        assertThat(text.getWidth()).isEqualTo(PdfCover.WIDTH);
        assertThat(text.getHeight()).isBetween(848, 850);
        assertThat(new Color(text.getRGB(5, 5))).isEqualTo(Color.WHITE);
        assertThat(hasInk(text)).isTrue();

        BufferedImage picture = image(content(TestPdf.scan()).cover());
        assertThat(new Color(picture.getRGB(300, 400))).isEqualTo(Color.BLACK);
    }

    private static boolean hasInk(BufferedImage image) {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        for (int pixel : pixels) {
            if (new Color(pixel).getRed() < 100) {
                return true;
            }
        }
        return false;
    }

    @Test
    void aPhotographIsDecodedAndAWhitePageIsNoCover() throws IOException {
        BufferedImage photograph = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = photograph.createGraphics();
        pen.setColor(Color.BLUE);
        pen.fillRect(0, 0, 400, 300);
        pen.dispose();
        byte[] pdf;
        byte[] white;
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            white = saved(document);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(JPEGFactory.createFromImage(document, photograph), 0, 0, 595, 842);
            }
            pdf = saved(document);
        }
        Color shown = new Color(image(content(pdf).cover()).getRGB(300, 400));
        assertThat(shown.getBlue()).isGreaterThan(240);
        assertThat(shown.getRed()).isLessThan(15);
        assertThat(content(white).cover()).isNull();
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @CsvSource({
        "14400, 14400, 0, 600, 600",
        "842, 595, 0, 600, 424",
        "842, 595, 90, 600, 849",
        "100, 14400, 0, 6, 900",
        "14400, 100, 0, 600, 4"
    })
    void aPageOfAnySizeFits(float width, float height, int rotation, int shownWidth, int shownHeight)
            throws IOException {
        BufferedImage cover = image(content(page(width, height, rotation)).cover());
        assertThat(cover.getWidth()).isBetween(shownWidth - 1, shownWidth);
        assertThat(cover.getHeight()).isBetween(shownHeight - 1, shownHeight);
    }

    @Test
    void anImageThatTakesAllMemoryLosesTheCoverAlone() throws IOException {
        DocumentContent read = content(exploding(), MediaFormat.PDF, Duration.ofSeconds(10));
        assertThat(read.reading().pages()).isEqualTo(1);
        assertThat(read.passages()).extracting(DocumentContent.Passage::text).containsExactly("Le guide des aides");
        assertThat(read.headings()).extracting(DocumentHeading::title).containsExactly("Un", "Deux");
    }

    @Test
    void anEncryptedOrDamagedDocumentAndOtherFormatsHaveNone() throws IOException {
        assertThat(content(encrypted()).cover()).isNull();
        assertThat(content("%PDF-1.7 and nothing else".getBytes(StandardCharsets.US_ASCII))
                        .cover())
                .isNull();
        assertThat(content(TestOfficeDocument.slides(MediaFormat.PPTX), MediaFormat.PPTX, TIMEOUT)
                        .cover())
                .isNull();
    }

    @Test
    void whatIsNoSmallPngIsNoCover() throws IOException {
        assertThat(parsed(png(600, 900))).isNotNull();
        assertThat(parsed(png(601, 10))).as("too wide").isNull();
        assertThat(parsed(png(10, 901))).as("too high").isNull();
        byte[] negative = png(600, 900);
        negative[16] = (byte) 0xff;
        assertThat(parsed(negative)).as("a negative width").isNull();
        assertThat(parsed(new byte[] {1, 2, 3})).isNull();
        assertThat(parsed(new byte[DocumentContent.LARGEST_COVER + 10])).isNull();
        assertThat(ReadingOutputParser.parse("1 \ncover\tnot base64!\n")
                        .orElseThrow()
                        .cover())
                .isNull();
        assertThat(ReadingOutputParser.parse("1 \ncover\tiVBOR").orElseThrow().cover())
                .as("a process that was ended")
                .isNull();
    }

    private static byte @Nullable [] parsed(byte[] cover) {
        return ReadingOutputParser.parse("1 \ncover\t" + Base64.getEncoder().encodeToString(cover) + "\n")
                .orElseThrow()
                .cover();
    }

    private static byte[] png(int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
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

    /** Returns a page with text, bookmarks and an image of 30,000 by 30,000 pixels, packed. */
    private static byte[] exploding() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 2_600; i++) {
                deflater.write(zeros);
            }
        }
        String content = "BT /F 12 Tf 50 700 Td (Le guide des aides) Tj ET q 595 0 0 842 0 0 cm /I Do Q";
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.writeBytes("""
            %%PDF-1.7
            1 0 obj<</Type/Catalog/Pages 2 0 R/Outlines 7 0 R>>endobj
            2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
            3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R
            /Resources<</Font<</F 6 0 R>>/XObject<</I 5 0 R>>>>>>endobj
            4 0 obj<</Length %d>>stream
            %s
            endstream endobj
            6 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
            7 0 obj<</Type/Outlines/First 8 0 R/Last 9 0 R/Count 2>>endobj
            8 0 obj<</Title(Un)/Parent 7 0 R/Next 9 0 R/Dest[3 0 R/Fit]>>endobj
            9 0 obj<</Title(Deux)/Parent 7 0 R/Prev 8 0 R/Dest[3 0 R/Fit]>>endobj
            5 0 obj<</Type/XObject/Subtype/Image/Width 30000/Height 30000/ColorSpace/DeviceRGB/BitsPerComponent 8
            /Filter/FlateDecode/Length %d>>stream
            """.formatted(content.length(), content, packed.size()).getBytes(StandardCharsets.US_ASCII));
        pdf.writeBytes(packed.toByteArray());
        pdf.writeBytes("\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
        return pdf.toByteArray();
    }
}
