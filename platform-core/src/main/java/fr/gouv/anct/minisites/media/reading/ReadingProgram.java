package fr.gouv.anct.minisites.media.reading;

import fr.gouv.anct.minisites.media.inspection.MediaFormat;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Reads one document, in a process of its own: a file that takes all memory, loops or crashes a library harms nothing else.
 * It prints a {@link ReadingOutput}. The file is unreadable if it ends before the first line, except with
 * {@link #NOT_STARTED}.
 */
final class ReadingProgram {

    /** Exit code of a JVM that cannot start or find this class: it says nothing about the file. */
    static final int NOT_STARTED = 1;

    private static final int OUT_OF_TIME = 2;

    private ReadingProgram() {}

    /**
     * Reads a file.
     *
     * @param args path of the file, its {@link MediaFormat}, and the number of seconds after which this process ends by
     *     itself
     */
    public static void main(String[] args) {
        endAfter(Duration.ofSeconds(Long.parseLong(args[2])));
        PrintStream output = new PrintStream(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)), false, StandardCharsets.UTF_8);
        // The libraries log to the output.
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        read(Path.of(args[0]), extractor(MediaFormat.valueOf(args[1])), new ReadingOutput(output));
        output.flush();
        // Without waiting for anything that a library may have started.
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

    static DocumentExtractor extractor(MediaFormat format) {
        return switch (format) {
            case PDF -> new PdfExtractor();
            case DOCX, XLSX, PPTX -> new OpenXmlExtractor(format);
            case ODT, ODS, ODP -> new OpenDocumentExtractor(format);
            case CSV, TEXT -> new PlainTextExtractor();
            case JPEG, PNG, WEBP, GIF, SVG, ZIP, MP3, MP4 -> throw new IllegalArgumentException("No text: " + format);
        };
    }

    /** Reads a file; a fault after the first line loses the text that follows, and nothing else. */
    private static void read(Path file, DocumentExtractor extractor, ReadingOutput output) {
        try {
            extractor.extract(file, output);
            // Of a document with text this is not the first answer.
            output.answer(DocumentReading.failed(DocumentBarrier.SCAN));
        } catch (IOException | RuntimeException | StackOverflowError | LinkageError _) {
            output.answer(DocumentReading.failed(DocumentBarrier.UNREADABLE));
        }
    }
}
