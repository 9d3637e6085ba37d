package fr.gouv.anct.minisites.measurement.statistics;

import fr.gouv.anct.minisites.validation.Checked;
import fr.gouv.anct.minisites.validation.PlainText;
import fr.gouv.anct.minisites.validation.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The texts and figures of a team beside those of the platform, by the headings of the impact matrix. */
public record PublishedFigures(
        @Valid Heading usable,
        @Valid Heading used,
        @Valid Heading useful,
        @Valid Heading impact,
        @Valid Heading efficiency)
        implements Checked {

    /** Maximum number of figures of a heading. */
    public static final int MOST = 10;

    /** Maximum length of a text, in characters. */
    public static final int LONGEST_TEXT = 500;

    public static final PublishedFigures NONE =
            new PublishedFigures(Heading.NONE, Heading.NONE, Heading.NONE, Heading.NONE, Heading.NONE);

    /** The text and the figures of one heading. */
    public record Heading(
            @Nullable @Size(max = LONGEST_TEXT) String text,
            @Size(max = MOST) List<@Valid Figure> figures) {

        static final Heading NONE = new Heading(null, List.of());

        private Heading normalized() {
            return new Heading(
                    PlainText.lineOrNull(text),
                    figures.stream().map(Figure::normalized).toList());
        }

        private Stream<Problem> problems(String name) {
            return IntStream.range(0, figures.size())
                    .boxed()
                    .flatMap(number -> figures.get(number).problems(name + ".figures." + number));
        }
    }

    /**
     * One figure.
     *
     * @param label says what it counts; without an equals sign, which precedes the value where figures are typed
     * @param value as displayed, for example « 2 840 » or « 94 % »; without a semicolon, which follows it there
     * @param date to which it refers
     */
    public record Figure(
            @NotBlank @Size(max = Figure.LONGEST_LABEL) String label,
            @NotBlank @Size(max = Figure.LONGEST_VALUE) String value,
            LocalDate date,
            @NotBlank @Size(max = Figure.LONGEST_LABEL) String source) {

        public static final int LONGEST_LABEL = 150;
        public static final int LONGEST_VALUE = 30;

        /** The years that a date may have where figures are typed. */
        private static final int FIRST_YEAR = 1900;

        private static final int LAST_YEAR = 2199;

        private Stream<Problem> problems(String path) {
            return Stream.of(
                            label.contains("=") ? Problem.of(path + ".label", "sign", "=") : null,
                            value.contains(";") ? Problem.of(path + ".value", "sign", ";") : null,
                            date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR
                                    ? Problem.of(path + ".date", "range")
                                    : null)
                    .flatMap(Stream::ofNullable);
        }

        Figure normalized() {
            return new Figure(PlainText.line(label), PlainText.line(value), date, PlainText.line(source));
        }
    }

    /** Returns a copy whose texts are one line each. */
    public PublishedFigures normalized() {
        return new PublishedFigures(
                usable.normalized(),
                used.normalized(),
                useful.normalized(),
                impact.normalized(),
                efficiency.normalized());
    }

    @Override
    public List<Problem> problems() {
        return Stream.of(
                        usable.problems("usable"),
                        used.problems("used"),
                        useful.problems("useful"),
                        impact.problems("impact"),
                        efficiency.problems("efficiency"))
                .flatMap(problems -> problems)
                .toList();
    }
}
