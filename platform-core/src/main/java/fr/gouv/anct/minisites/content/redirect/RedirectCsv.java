package fr.gouv.anct.minisites.content.redirect;

import fr.gouv.anct.minisites.csv.CsvLine;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Redirects as comma-separated values: the old address, the new one, optionally an alias; with or without a header
 * line.
 */
public sealed interface RedirectCsv {

    /** Maximum number of lines of a list. */
    int LONGEST = 2_000;

    record Read(List<Line> lines) implements RedirectCsv {
        /** Returns the redirects without their line numbers. */
        public List<RedirectInput> redirects() {
            return lines.stream().map(Line::redirect).toList();
        }
    }

    /** The list is empty. */
    record Empty() implements RedirectCsv {}

    /** It has more lines than {@link #LONGEST}. */
    record TooLong(int lines) implements RedirectCsv {}

    /** A line has too many characters or too many values. */
    record LongLine(int number) implements RedirectCsv {}

    /**
     * A line of the list.
     *
     * @param number of the line in the text
     */
    record Line(int number, RedirectInput redirect) {}

    /** Reads a text that was pasted or uploaded. */
    static RedirectCsv of(String text) {
        try {
            return of(CsvLine.of(text));
        } catch (CsvLine.TooLongException tooLong) {
            return new LongLine(tooLong.number());
        }
    }

    private static RedirectCsv of(List<CsvLine> all) {
        List<CsvLine> lines = !all.isEmpty() && head(all.getFirst()) ? all.subList(1, all.size()) : all;
        if (lines.isEmpty()) {
            return new Empty();
        }
        return lines.size() > LONGEST
                ? new TooLong(lines.size())
                : new Read(lines.stream().map(RedirectCsv::line).toList());
    }

    private static boolean head(CsvLine line) {
        return Set.of("de", "source", "from", "ancienne adresse", "ancienne", "chemin", "ancien chemin")
                .contains(line.value(0).toLowerCase(Locale.ROOT));
    }

    private static Line line(CsvLine line) {
        return new Line(line.number(), new RedirectInput(line.value(0), line.value(1), line.value(2)));
    }
}
