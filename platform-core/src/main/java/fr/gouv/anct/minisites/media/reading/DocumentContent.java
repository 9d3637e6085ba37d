package fr.gouv.anct.minisites.media.reading;

import java.util.List;

/**
 * The reading of a PDF and its text.
 *
 * @param pages text of each page from the first one, in one line each and in Unicode's composed form (NFC); blank for a
 *     page without text, fewer than the document has when it is long
 */
public record DocumentContent(DocumentReading reading, List<String> pages) {

    /** Maximum number of pages whose text is read. */
    static final int MOST_PAGES = 1_000;
    /** Maximum length of the text of a page, in characters: a dense page has some 5,000. */
    static final int LONGEST_PAGE = 20_000;
    /** Maximum length of the text of all pages, in characters: some 600 dense pages. */
    static final int LONGEST = 3_000_000;

    /** Returns the content of a file that cannot be read. */
    public static DocumentContent failed(DocumentBarrier barrier) {
        return new DocumentContent(DocumentReading.failed(barrier), List.of());
    }
}
