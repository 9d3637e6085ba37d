package fr.gouv.anct.minisites.media.reading;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Reads the text, and in a PDF the barriers, of a document of one format, inside the separate process of {@link
 * ReadingProgram}.
 */
@FunctionalInterface
interface DocumentExtractor {

    /**
     * Reads a document. The passages that it has printed are kept when it fails.
     *
     * @throws IOException when the document is damaged
     */
    void extract(Path file, ReadingOutput output) throws IOException;
}
