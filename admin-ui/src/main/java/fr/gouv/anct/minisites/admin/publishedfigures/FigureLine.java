package fr.gouv.anct.minisites.admin.publishedfigures;

import fr.gouv.anct.minisites.measurement.statistics.PublishedFigures.Figure;
import fr.gouv.anct.minisites.time.DateInput;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads and writes a figure as one line: {@code Communes aidées = 244 ; 31/12/2025 ; rapport annuel}. */
final class FigureLine {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.FRENCH);

    private FigureLine() {}

    /** Reads a line; null when it is no figure. */
    static @Nullable Figure read(String line) {
        int sign = line.indexOf('=');
        String[] parts = line.substring(sign + 1).split(";", 3);
        if (sign < 0 || parts.length < 3) {
            return null;
        }
        LocalDate date = DateInput.of(parts[1].strip()).date().orElse(null);
        Figure figure = date == null
                ? null
                : new Figure(line.substring(0, sign).strip(), parts[0].strip(), date, parts[2].strip());
        return figure == null
                        || figure.label().isEmpty()
                        || figure.value().isEmpty()
                        || figure.source().isEmpty()
                ? null
                : figure;
    }

    /** Returns the date of a line of three parts, where it is none; null otherwise. */
    static @Nullable String wrongDate(String line) {
        String[] parts = line.substring(line.indexOf('=') + 1).split(";", 3);
        return parts.length < 3 || DateInput.of(parts[1].strip()).date().isPresent() ? null : parts[1].strip();
    }

    static String write(Figure figure) {
        return figure.label() + " = " + figure.value() + " ; " + DATE.format(figure.date()) + " ; " + figure.source();
    }
}
