package fr.gouv.anct.minisites.media.reading;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Renders the first page of a PDF as a small image on white, whatever the size of the page. */
final class PdfCover {

    /** Maximum width in pixels. */
    static final int WIDTH = 600;
    /** Maximum height in pixels, some more than that of a page in A4. */
    static final int HEIGHT = 900;

    private static final int HALF_TURN = 180;

    private PdfCover() {}

    /**
     * Prints the cover in PNG; nothing for a document without a page, or whose first page has no area or nothing to show, as
     * that of a scan in a format that the library does not decode.
     */
    static void print(PDDocument document, ReadingOutput output) throws IOException {
        if (document.getNumberOfPages() == 0) {
            return;
        }
        float scale = scale(document.getPage(0));
        if (!Float.isFinite(scale)) {
            return;
        }
        // Otherwise the readers and writers of images create files.
        ImageIO.setUseCache(false);
        PDFRenderer renderer = new PDFRenderer(document);
        // Large images of the page are decoded at the size at which they are drawn.
        renderer.setSubsamplingAllowed(true);
        BufferedImage image = renderer.renderImage(0, scale, ImageType.RGB);
        if (!isWhite(image)) {
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(image, "png", png);
            output.cover(png.toByteArray());
        }
    }

    private static boolean isWhite(BufferedImage image) {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return Arrays.stream(pixels).allMatch(pixel -> pixel == Color.WHITE.getRGB());
    }

    private static float scale(PDPage page) {
        PDRectangle box = page.getCropBox();
        boolean turned = page.getRotation() % HALF_TURN != 0;
        float width = turned ? box.getHeight() : box.getWidth();
        float height = turned ? box.getWidth() : box.getHeight();
        return Math.min(WIDTH / width, HEIGHT / height);
    }
}
