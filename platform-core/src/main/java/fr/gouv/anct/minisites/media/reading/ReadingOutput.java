package fr.gouv.anct.minisites.media.reading;

import java.io.PrintStream;
import java.util.Base64;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@link ReadingProgram}: a line with the number of pages and the codes of the barriers, then a line for each
 * passage with its number, its heading and its text, separated by tabs, then one for each entry of the table of contents,
 * then one with the cover.
 * Each line is flushed, because what follows may fail. {@link ReadingOutputParser} reads it.
 */
final class ReadingOutput {

    /** First word of the line of an entry of the table of contents. */
    static final String HEADING = "heading";
    /** First word of the line of the cover. */
    static final String COVER = "cover";

    private final PrintStream output;
    private boolean answered;
    private int passages;
    private int length;
    private int headings;

    ReadingOutput(PrintStream output) {
        this.output = output;
    }

    /** Prints the first line, unless it has been printed. */
    void answer(DocumentReading reading) {
        if (!answered) {
            answered = true;
            print(reading.pages() + " "
                    + reading.barriers().stream().map(DocumentBarrier::code).collect(Collectors.joining(",")));
        }
    }

    /** Prints a passage, unless it is blank; the first one of a document without an answer says that it has text. */
    void passage(int number, @Nullable String heading, String text) {
        if (text.isBlank() || isFull()) {
            return;
        }
        answer(new DocumentReading(0, Set.of()));
        print(number + "\t" + (heading == null ? "" : heading) + "\t" + text);
        passages++;
        length += text.length();
    }

    /** Whether no more passages are printed. */
    boolean isFull() {
        return length >= DocumentContent.LONGEST || passages >= DocumentContent.MOST_PASSAGES;
    }

    /** Prints an entry of the table of contents, unless there are enough. */
    void heading(DocumentHeading heading) {
        if (!hasAllHeadings()) {
            headings++;
            print(HEADING + "\t" + heading.level() + "\t" + (heading.page() == null ? "" : heading.page()) + "\t"
                    + heading.title());
        }
    }

    /** Whether no more entries of the table of contents are printed. */
    boolean hasAllHeadings() {
        return headings >= DocumentHeading.MOST;
    }

    /** Prints the cover. */
    void cover(byte[] png) {
        print(COVER + "\t" + Base64.getEncoder().encodeToString(png));
    }

    private void print(String line) {
        output.print(line + "\n");
        output.flush();
    }
}
