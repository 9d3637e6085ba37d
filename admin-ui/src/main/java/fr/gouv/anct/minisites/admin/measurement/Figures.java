package fr.gouv.anct.minisites.admin.measurement;

import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.measurement.report.ConsultationFigures;
import fr.gouv.anct.minisites.measurement.report.ConsultationReport;
import fr.gouv.anct.minisites.measurement.report.PeriodComparison;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Writes the figures of a period, each with its change since the period of comparison. */
final class Figures {

    private final AdmittedRequest request;
    private final ConsultationReport report;

    private Figures(AdmittedRequest request, ConsultationReport report) {
        this.request = request;
        this.report = report;
    }

    /**
     * A figure.
     *
     * @param details lines below it
     */
    record Figure(String label, String value, List<String> details) {}

    /** Writes a number with spaces between its thousands. */
    static String number(long value) {
        return NumberFormat.getIntegerInstance(Locale.FRENCH).format(value);
    }

    /** Returns the figures of a site, with the visitors of a day. */
    static List<Figure> of(AdmittedRequest request, ConsultationReport report) {
        return new Figures(request, report).all(true);
    }

    /** Returns the sums over all sites; visitors of several sites cannot be added. */
    static List<Figure> sums(AdmittedRequest request, ConsultationReport report) {
        return new Figures(request, report).all(false);
    }

    private List<Figure> all(boolean visitors) {
        List<Figure> all = new ArrayList<>();
        all.add(counted("views", ConsultationFigures::views));
        all.add(counted("arrivals", ConsultationFigures::arrivals));
        if (visitors) {
            all.add(visitors());
        }
        all.add(counted("downloads", ConsultationFigures::downloads));
        all.add(counted("searches", ConsultationFigures::searches));
        all.add(counted("without-result", ConsultationFigures::searchesWithoutResult));
        all.add(withoutClick());
        all.add(counted("missing", ConsultationFigures::missing));
        return List.copyOf(all);
    }

    private Figure counted(String name, ToLongFunction<ConsultationFigures> count) {
        return new Figure(
                label(name),
                number(count.applyAsLong(report.figures())),
                change(count).stream().toList());
    }

    private String label(String name) {
        return request.message("measurement.figure." + name);
    }

    private Figure withoutClick() {
        return new Figure(
                label("without-click"),
                request.message("measurement.at-least", number(report.figures().searchesWithoutClick())),
                change(ConsultationFigures::searchesWithoutClick).stream().toList());
    }

    private Figure visitors() {
        ConsultationFigures figures = report.figures();
        List<String> details = new ArrayList<>();
        if (figures.bestDay() != null) {
            details.add(request.message(
                    "measurement.visitors.best",
                    atLeast(figures, figures.mostVisitors()),
                    DateTimes.day(figures.bestDay())));
        }
        details.addAll(change(ConsultationFigures::dailyVisitors));
        details.add(request.message("measurement.visitors.estimate"));
        return new Figure(label("visitors"), atLeast(figures, figures.dailyVisitors()), List.copyOf(details));
    }

    private String atLeast(ConsultationFigures figures, long visitors) {
        return figures.moreVisitors() ? request.message("measurement.at-least", number(visitors)) : number(visitors);
    }

    /** Returns the change of a count in words; empty without a comparison. */
    private List<String> change(ToLongFunction<ConsultationFigures> count) {
        ConsultationFigures earlier = report.earlier();
        return earlier == null
                ? List.of()
                : List.of(change(count.applyAsLong(report.figures()), count.applyAsLong(earlier)));
    }

    private String change(long now, long before) {
        if (now == before) {
            return request.message("measurement.change.same");
        }
        if (before == 0) {
            return request.message("measurement.change.from-none");
        }
        long percent = Math.round(100.0 * (now - before) / before);
        if (percent == 0) {
            return request.message("measurement.change.about", number(before));
        }
        return request.message(
                now > before ? "measurement.change.more" : "measurement.change.less",
                number(Math.abs(percent)),
                number(before));
    }

    /** Says which days the figures are compared with; null without a comparison. */
    static @Nullable String comparison(AdmittedRequest request, ConsultationReport report) {
        PeriodComparison comparison = report.comparison();
        return comparison == null
                ? null
                : request.message(
                        switch (comparison.kind()) {
                            case LAST_YEAR -> "measurement.comparison.last-year";
                            case BEFORE -> "measurement.comparison.before";
                        },
                        DateTimes.day(comparison.range().from()),
                        DateTimes.day(comparison.range().to()));
    }
}
