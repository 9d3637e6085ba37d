package fr.gouv.anct.minisites.media.reading;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * Number of pages and barriers found in a document and reported to editors, without its text.
 *
 * @param pages of a PDF; 0 when it could not be read, and for other formats
 * @param barriers in the order of their declaration; none for an accessible PDF. Of other formats only that they have no
 *     text, or cannot be read
 */
public record DocumentReading(int pages, Set<DocumentBarrier> barriers) {

    /** Number of pages that are searched for text, from the first one. */
    static final int SEARCHED = 200;

    /** Sorts the barriers. */
    public DocumentReading {
        barriers = Collections.unmodifiableSet(new TreeSet<>(barriers));
    }

    /** Whether some people cannot read the document at all. */
    public boolean excludes() {
        return barriers.stream().anyMatch(DocumentBarrier::excludes);
    }

    /** Whether it was read and has text, which the search of a site finds. */
    public boolean hasText() {
        return barriers.stream().noneMatch(DocumentBarrier::hidesText);
    }

    /** Returns the reading of a file that cannot be read. */
    public static DocumentReading failed(DocumentBarrier barrier) {
        return new DocumentReading(0, Set.of(barrier));
    }
}
