package fr.gouv.anct.minisites.media.pdf;

import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads one PDF, in a process of its own: a file that takes all memory, loops or crashes the library harms nothing else.
 * It prints the number of pages and the codes of the barriers, in one line. The file is unreadable if it ends otherwise,
 * except with {@link #NOT_STARTED}.
 */
final class PdfReadingProgram {

    /** Exit code of a JVM that cannot start or find this class: it says nothing about the file. */
    static final int NOT_STARTED = 1;

    private static final int OUT_OF_TIME = 2;

    /** A page with fewer characters has no text but a number or a stamp. */
    private static final int FEWEST_CHARACTERS = 20;

    private static final int MOST_METADATA = 1 << 20;

    private PdfReadingProgram() {}

    /** @param args path of the file, and the number of seconds after which this process ends by itself */
    public static void main(String[] args) {
        endAfter(Duration.ofSeconds(Long.parseLong(args[1])));
        PdfReading reading = readAny(new File(args[0]));
        System.out.println(reading.pages() + " "
                + reading.barriers().stream().map(PdfBarrier::code).collect(Collectors.joining(",")));
        // Without waiting for anything that the library may have started.
        Runtime.getRuntime().halt(0);
    }

    /** Ends this process although its parent was killed and no longer does. */
    private static void endAfter(Duration time) {
        Thread end = new Thread(() -> {
            try {
                Thread.sleep(time);
            } catch (InterruptedException none) {
                Thread.currentThread().interrupt();
            }
            Runtime.getRuntime().halt(OUT_OF_TIME);
        });
        end.setDaemon(true);
        end.start();
    }

    private static PdfReading readAny(File file) {
        try {
            return read(file);
        } catch (IOException | RuntimeException | StackOverflowError _) {
            return PdfReading.failed(PdfBarrier.UNREADABLE);
        }
    }

    private static PdfReading read(File file) throws IOException {
        // In memory, which is bounded: a file on disk would outlive a killed process.
        try (PDDocument document = Loader.loadPDF(file, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            Set<PdfBarrier> barriers = EnumSet.noneOf(PdfBarrier.class);
            PDDocumentCatalog catalog = document.getDocumentCatalog();
            barriers.addAll(scanned(document));
            if (catalog.getStructureTreeRoot() == null
                    || catalog.getMarkInfo() == null
                    || !catalog.getMarkInfo().isMarked()) {
                barriers.add(PdfBarrier.UNTAGGED);
            }
            if (isBlank(document.getDocumentInformation().getTitle()) && isBlank(title(catalog.getMetadata()))) {
                barriers.add(PdfBarrier.UNTITLED);
            }
            if (isBlank(catalog.getLanguage())) {
                barriers.add(PdfBarrier.NO_LANGUAGE);
            }
            return new PdfReading(document.getNumberOfPages(), barriers);
        } catch (InvalidPasswordException encrypted) {
            return PdfReading.failed(PdfBarrier.ENCRYPTED);
        }
    }

    private static Set<PdfBarrier> scanned(PDDocument document) throws IOException {
        int searched = Math.min(document.getNumberOfPages(), PdfReading.SEARCHED);
        PDFTextStripper stripper = new PDFTextStripper();
        int withText = 0;
        for (int page = 1; page <= searched; page++) {
            CharacterCounter counter = new CharacterCounter();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            stripper.writeText(document, counter);
            withText += counter.characters >= FEWEST_CHARACTERS ? 1 : 0;
        }
        if (searched == 0 || withText == searched) {
            return Set.of();
        }
        if (withText == 0) {
            return Set.of(PdfBarrier.SCAN);
        }
        return (searched - withText) * 3 >= searched ? Set.of(PdfBarrier.PARTLY_SCANNED) : Set.of();
    }

    /** Returns the title of the XMP metadata (ISO 16684-1), the only place for it in PDF 2.0. */
    private static @Nullable String title(@Nullable PDMetadata metadata) throws IOException {
        if (metadata == null) {
            return null;
        }
        byte[] xml = metadata.createInputStream().readNBytes(MOST_METADATA);
        return Jsoup.parse(new String(xml, StandardCharsets.UTF_8), "", Parser.xmlParser())
                .getElementsByTag("dc:title")
                .text();
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    /** Counts what is not white space, and keeps nothing. */
    private static final class CharacterCounter extends Writer {

        private int characters;

        @Override
        public void write(char[] text, int from, int length) {
            for (int i = from; i < from + length; i++) {
                characters += Character.isWhitespace(text[i]) ? 0 : 1;
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
