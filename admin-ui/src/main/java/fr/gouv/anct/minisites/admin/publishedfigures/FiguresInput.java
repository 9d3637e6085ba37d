package fr.gouv.anct.minisites.admin.publishedfigures;

import fr.gouv.anct.minisites.measurement.statistics.PublishedFigures;
import fr.gouv.anct.minisites.measurement.statistics.PublishedFigures.Figure;
import fr.gouv.anct.minisites.measurement.statistics.PublishedFigures.Heading;
import fr.gouv.anct.minisites.validation.Checked;
import fr.gouv.anct.minisites.validation.Constraints;
import fr.gouv.anct.minisites.validation.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The published figures as a form: one line for each figure. */
record FiguresInput(
        @Valid HeadingInput usable,
        @Valid HeadingInput used,
        @Valid HeadingInput useful,
        @Valid HeadingInput impact,
        @Valid HeadingInput efficiency)
        implements Checked {

    /** The text and the figures of a heading, as {@link FigureLine} writes them. */
    record HeadingInput(
            @Nullable @Size(max = PublishedFigures.LONGEST_TEXT)
            String text,

            @Size(max = PublishedFigures.MOST) List<String> figures) {

        static HeadingInput of(Heading heading) {
            return new HeadingInput(
                    heading.text(),
                    heading.figures().stream().map(FigureLine::write).toList());
        }

        Heading heading() {
            return new Heading(
                    text,
                    figures.stream()
                            .map(FigureLine::read)
                            .filter(Objects::nonNull)
                            .toList());
        }

        private Stream<Problem> problems(String name) {
            return figures.stream()
                    .flatMap(line -> problem(name + ".figures", line))
                    .limit(1);
        }

        private static Stream<Problem> problem(String path, String line) {
            Figure figure = FigureLine.read(line);
            if (figure == null) {
                String date = FigureLine.wrongDate(line);
                return Stream.of(
                        date == null ? Problem.of(path, "form", line) : Problem.of(path, "line-date", date, line));
            }
            return Constraints.check(figure).isEmpty()
                    ? Stream.empty()
                    : Stream.of(Problem.of(path, "each-long", Figure.LONGEST_LABEL, Figure.LONGEST_VALUE));
        }
    }

    static FiguresInput of(PublishedFigures figures) {
        return new FiguresInput(
                HeadingInput.of(figures.usable()),
                HeadingInput.of(figures.used()),
                HeadingInput.of(figures.useful()),
                HeadingInput.of(figures.impact()),
                HeadingInput.of(figures.efficiency()));
    }

    /** Returns the figures; a line that is none is left out. */
    PublishedFigures figures() {
        return new PublishedFigures(
                        usable.heading(), used.heading(), useful.heading(), impact.heading(), efficiency.heading())
                .normalized();
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
