package fr.gouv.anct.minisites.media.reading;

import java.io.BufferedOutputStream;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads one PDF, in a process of its own: a file that takes all memory, loops or crashes the library harms nothing else.
 * It prints the number of pages and the codes of the barriers in one line, then the text of each page in one line. The file
 * is unreadable if it ends before, except with {@link #NOT_STARTED}.
 */
final class ReadingProgram {

    /** Exit code of a JVM that cannot start or find this class: it says nothing about the file. */
    static final int NOT_STARTED = 1;

    private static final int OUT_OF_TIME = 2;

    /** A page with fewer characters has no text but a number or a stamp. */
    private static final int FEWEST_CHARACTERS = 20;

    private static final int MOST_METADATA = 1 << 20;

    private final PrintStream output;
    private final List<PageText> first = new ArrayList<>();
    private boolean answered;
    private int seen;
    private int printed;

    private ReadingProgram(PrintStream output) {
        this.output = output;
    }

    /** @param args path of the file, and the number of seconds after which this process ends by itself */
    public static void main(String[] args) {
        endAfter(Duration.ofSeconds(Long.parseLong(args[1])));
        PrintStream output = new PrintStream(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)), false, StandardCharsets.UTF_8);
        new ReadingProgram(output).readAny(new File(args[0]));
        output.flush();
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

    /** Reads a file; a fault after the first line loses the text of the pages that follow, and nothing else. */
    private void readAny(File file) {
        try {
            read(file);
        } catch (IOException | RuntimeException | StackOverflowError _) {
            if (!answered) {
                answer(DocumentReading.failed(DocumentBarrier.UNREADABLE));
            }
        }
    }

    private void read(File file) throws IOException {
        // In memory, which is bounded: a file on disk would outlive a killed process.
        try (PDDocument document = Loader.loadPDF(file, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            int searched = Math.min(document.getNumberOfPages(), DocumentReading.SEARCHED);
            new PageStripper((page, text) -> {
                        // The library passes over pages without content.
                        fill(document, page - 1, searched);
                        next(document, text, searched);
                        return printed < DocumentContent.LONGEST;
                    })
                    .writePages(document);
            fill(document, searched, searched);
            if (!answered) {
                answer(document);
            }
        } catch (InvalidPasswordException encrypted) {
            answer(DocumentReading.failed(DocumentBarrier.ENCRYPTED));
        }
    }

    private void fill(PDDocument document, int pages, int searched) throws IOException {
        while (seen < pages) {
            next(document, PageText.NONE, searched);
        }
    }

    /** Takes the text of the next page; the texts of the pages searched for barriers follow the answer about these. */
    private void next(PDDocument document, PageText text, int searched) throws IOException {
        seen++;
        if (seen > searched) {
            print(text);
            return;
        }
        first.add(text);
        if (seen == searched) {
            answer(document);
            first.forEach(this::print);
            first.clear();
        }
    }

    private void answer(PDDocument document) throws IOException {
        answer(new DocumentReading(document.getNumberOfPages(), barriers(document)));
    }

    private void answer(DocumentReading reading) {
        answered = true;
        output.print(reading.pages() + " "
                + reading.barriers().stream().map(DocumentBarrier::code).collect(Collectors.joining(",")) + "\n");
        output.flush();
    }

    /** Prints the text of a page in one line. It is read at once: what follows may fail. */
    private void print(PageText page) {
        output.print(page.text + "\n");
        output.flush();
        printed += page.text.length();
    }

    private Set<DocumentBarrier> barriers(PDDocument document) throws IOException {
        Set<DocumentBarrier> barriers = EnumSet.noneOf(DocumentBarrier.class);
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        barriers.addAll(scanned());
        if (catalog.getStructureTreeRoot() == null
                || catalog.getMarkInfo() == null
                || !catalog.getMarkInfo().isMarked()) {
            barriers.add(DocumentBarrier.UNTAGGED);
        }
        if (isBlank(document.getDocumentInformation().getTitle()) && isBlank(title(catalog.getMetadata()))) {
            barriers.add(DocumentBarrier.UNTITLED);
        }
        if (isBlank(catalog.getLanguage())) {
            barriers.add(DocumentBarrier.NO_LANGUAGE);
        }
        return barriers;
    }

    private Set<DocumentBarrier> scanned() {
        int searched = first.size();
        long withText = first.stream()
                .filter(page -> page.characters >= FEWEST_CHARACTERS)
                .count();
        if (searched == 0 || withText == searched) {
            return Set.of();
        }
        if (withText == 0) {
            return Set.of(DocumentBarrier.SCAN);
        }
        return (searched - withText) * 3 >= searched ? Set.of(DocumentBarrier.PARTLY_SCANNED) : Set.of();
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

    /** Receives the text of each page. */
    @FunctionalInterface
    private interface PageConsumer {

        /**
         * Receives the text of a page.
         *
         * @param page number of the page, from 1
         * @return whether the text of the next page is wanted
         */
        boolean accept(int page, PageText text) throws IOException;
    }

    /** Reads the text page by page, in one pass over the document. */
    private static final class PageStripper extends PDFTextStripper {

        private final PageConsumer pages;
        private final PageWriter writer = new PageWriter();

        PageStripper(PageConsumer pages) {
            this.pages = pages;
            setEndPage(DocumentContent.MOST_PAGES);
        }

        void writePages(PDDocument document) throws IOException {
            writeText(document, writer);
        }

        @Override
        protected void endPage(PDPage page) throws IOException {
            if (!pages.accept(getCurrentPageNo(), writer.end())) {
                setEndPage(getCurrentPageNo());
            }
        }
    }

    /**
     * Text of a page.
     *
     * @param characters number of all its characters but white space
     * @param text its beginning, in one line
     */
    private record PageText(int characters, String text) {

        static final PageText NONE = new PageText(0, "");
    }

    /** Keeps the beginning of the text of a page, and counts the rest. */
    private static final class PageWriter extends Writer {

        private final StringBuilder text = new StringBuilder();
        private int characters;

        PageText end() {
            PageText page = new PageText(characters, text.toString().strip());
            text.setLength(0);
            characters = 0;
            return page;
        }

        @Override
        public void write(char[] written, int from, int length) {
            for (int i = from; i < from + length; i++) {
                boolean space = Character.isWhitespace(written[i]) || Character.isISOControl(written[i]);
                characters += space ? 0 : 1;
                if (text.length() < DocumentContent.LONGEST_PAGE
                        && !(space && !text.isEmpty() && text.charAt(text.length() - 1) == ' ')) {
                    text.append(space ? ' ' : written[i]);
                }
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
