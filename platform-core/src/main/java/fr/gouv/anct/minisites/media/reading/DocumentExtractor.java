package fr.gouv.anct.minisites.media.reading;

import java.io.IOException;
import java.nio.file.Path;

/** Reads the text of the documents of a format. */
@FunctionalInterface
interface DocumentExtractor {

    /**
     * Reads a document. The passages that it has printed are kept when it fails.
     *
     * @throws IOException when the document is damaged
     */
    void extract(Path file, ReadingOutput output) throws IOException;
}
