package fr.gouv.anct.minisites.media.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text passages read in a document, for the search of its site, with its number of pages, barriers, table of contents
 * and cover.
 *
 * @param passages those with text, in order; without the last ones of a long document
 * @param headings its table of contents; empty when it has none
 * @param cover image of the first page of a PDF, in PNG; null when it has none
 */
@SuppressWarnings("ArrayRecordComponent")
public record DocumentContent(
        DocumentReading reading, List<Passage> passages, List<DocumentHeading> headings, byte @Nullable [] cover) {

    /** Maximum number of passages that are read. */
    static final int MOST_PASSAGES = 1_000;
    /** Maximum length of the text of a passage, in characters: a dense page has some 5,000. */
    static final int LONGEST_PASSAGE = 20_000;
    /** Maximum length of the text of all passages, in characters: some 600 dense pages. */
    static final int LONGEST = 3_000_000;
    /** Maximum length of a heading, in characters. */
    static final int LONGEST_HEADING = 200;

    /** Maximum size of a cover in bytes: one that cannot be compressed has some 1.6 million. */
    static final int LARGEST_COVER = 2_000_000;

    /**
     * The text of a page of a PDF, of a slide, of a sheet, or of what follows a heading.
     *
     * @param number of the page or the slide, from 1; elsewhere of the passage
     * @param heading of the slide, the sheet or the text; null for a page of a PDF, and before the first heading
     * @param text in one line, in Unicode's composed form (NFC); never blank
     */
    public record Passage(int number, @Nullable String heading, String text) {}

    /** Returns the content of a file that cannot be read. */
    public static DocumentContent failed(DocumentBarrier barrier) {
        return new DocumentContent(DocumentReading.failed(barrier), List.of(), List.of(), null);
    }
}
