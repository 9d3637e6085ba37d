package fr.gouv.anct.minisites.media.reading;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
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
 * Reads the text of a PDF page by page, then its bookmarks and its cover, and finds its barriers: scanned pages, missing
 * tags, title or language, encryption.
 */
final class PdfExtractor implements DocumentExtractor {

    /** A page with fewer characters has no text but a number or a stamp. */
    private static final int FEWEST_CHARACTERS = 20;

    private static final int MOST_METADATA = 1 << 20;
    private static final int MOST_PAGES = 50_000;

    @Override
    public void extract(Path file, ReadingOutput output) throws IOException {
        // In memory, which is bounded: a file on disk would outlive a killed process.
        try (PDDocument document =
                Loader.loadPDF(file.toFile(), "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            new Pages(document, output).read();
            new PdfOutline(document, output).print();
            // Last: a fault of the rendering loses the cover, and nothing else.
            PdfCover.print(document, output);
        } catch (InvalidPasswordException encrypted) {
            output.answer(DocumentReading.failed(DocumentBarrier.ENCRYPTED));
        }
    }

    /** Takes the text of the pages; that of the pages searched for barriers follows the answer about these. */
    private static final class Pages {

        private final PDDocument document;
        private final ReadingOutput output;
        private final int searched;
        private final List<TextLine> first = new ArrayList<>();
        private int seen;

        Pages(PDDocument document, ReadingOutput output) {
            this.document = document;
            this.output = output;
            this.searched = Math.min(document.getNumberOfPages(), DocumentReading.SEARCHED);
        }

        void read() throws IOException {
            new PageStripper((page, text) -> {
                        // The library passes over pages without content.
                        fill(page - 1);
                        next(text);
                        return !output.isFull();
                    })
                    .writePages(document);
            fill(searched);
            if (searched == 0) {
                answer();
            }
        }

        private void fill(int pages) throws IOException {
            while (seen < pages) {
                next(new TextLine(0));
            }
        }

        private void next(TextLine text) throws IOException {
            seen++;
            if (seen > searched) {
                output.passage(seen, null, text.toString());
                return;
            }
            first.add(text);
            if (seen == searched) {
                answer();
                for (int i = 0; i < first.size(); i++) {
                    output.passage(i + 1, null, first.get(i).toString());
                }
            }
        }

        private void answer() throws IOException {
            Set<DocumentBarrier> barriers = EnumSet.noneOf(DocumentBarrier.class);
            barriers.addAll(scanned());
            barriers.addAll(undeclared(document));
            // A hostile file may have any number; no other one has so many.
            int pages = document.getNumberOfPages();
            output.answer(new DocumentReading(pages > MOST_PAGES ? 0 : pages, barriers));
        }

        private Set<DocumentBarrier> scanned() {
            boolean text = first.stream().anyMatch(page -> page.characters() >= FEWEST_CHARACTERS);
            long images = IntStream.range(0, searched)
                    .filter(index -> isImage(document.getPage(index), first.get(index)))
                    .count();
            if (!text && (images > 0 || first.stream().allMatch(page -> page.characters() == 0))) {
                return Set.of(DocumentBarrier.SCAN);
            }
            return images > 0 && images * 3 >= searched ? Set.of(DocumentBarrier.PARTLY_SCANNED) : Set.of();
        }

        /** Whether a page shows something that is no text: one with a short text alone is no scan. */
        private static boolean isImage(PDPage page, TextLine text) {
            return text.characters() < FEWEST_CHARACTERS
                    && page.hasContents()
                    && (text.characters() == 0
                            || page.getResources() != null
                                    && page.getResources()
                                            .getXObjectNames()
                                            .iterator()
                                            .hasNext());
        }
    }

    private static Set<DocumentBarrier> undeclared(PDDocument document) throws IOException {
        Set<DocumentBarrier> barriers = EnumSet.noneOf(DocumentBarrier.class);
        PDDocumentCatalog catalog = document.getDocumentCatalog();
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
        boolean accept(int page, TextLine text) throws IOException;
    }

    /** Reads the text page by page, in one pass over the document. */
    private static final class PageStripper extends PDFTextStripper {

        private final PageConsumer pages;
        private final PageWriter writer = new PageWriter();

        PageStripper(PageConsumer pages) {
            this.pages = pages;
            setEndPage(DocumentContent.MOST_PASSAGES);
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

    /** Keeps the text of a page. */
    private static final class PageWriter extends Writer {

        private TextLine text = new TextLine(DocumentContent.LONGEST_PASSAGE);

        TextLine end() {
            TextLine page = text;
            text = new TextLine(DocumentContent.LONGEST_PASSAGE);
            return page;
        }

        @Override
        public void write(char[] written, int from, int length) {
            text.append(written, from, length);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
