package fr.gouv.anct.minisites.admin.measurement;

import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.Table;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.measurement.report.CurvePoint;
import fr.gouv.anct.minisites.measurement.report.ReportPeriod;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A curve of views with its words and its table.
 *
 * @param drawing null when every point is zero
 * @param legend which line is which; null for a single point
 */
record CurveChart(
        String title,
        String description,
        @Nullable String legend,
        @Nullable CurveDrawing drawing,
        TableView table) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.FRENCH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.FRENCH);
    private static final DateTimeFormatter LONG_MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.FRENCH);

    static CurveChart of(AdmittedRequest request, ReportPeriod period, List<CurvePoint> points) {
        boolean compared = points.stream().anyMatch(point -> point.before() != null);
        boolean drawn = points.stream().anyMatch(point -> point.views() > 0 || shown(point) > 0);
        DateTimeFormatter names = period.monthly() ? MONTH : DAY;
        return new CurveChart(
                request.message(period.monthly() ? "measurement.curve.monthly" : "measurement.curve.daily"),
                description(request, period, points),
                points.size() < 2 ? null : legend(request, period, compared),
                drawn ? CurveDrawing.of(points, point -> names.format(point.from())) : null,
                table(request, period, points));
    }

    private static String legend(AdmittedRequest request, ReportPeriod period, boolean compared) {
        String current = request.message(period.monthly() ? "measurement.curve.month" : "measurement.curve.day");
        return compared ? request.message("measurement.curve.legend") + " " + current : current;
    }

    private static long shown(CurvePoint point) {
        return point.before() == null ? 0 : point.before();
    }

    private static String description(AdmittedRequest request, ReportPeriod period, List<CurvePoint> points) {
        return points.stream()
                .max(Comparator.comparingLong(CurvePoint::views))
                .map(best -> request.message(
                        "measurement.curve.description",
                        Figures.number(
                                points.stream().mapToLong(CurvePoint::views).sum()),
                        Figures.number(best.views()),
                        name(period, best)))
                .orElse("");
    }

    private static TableView table(AdmittedRequest request, ReportPeriod period, List<CurvePoint> points) {
        return Table.<CurvePoint>of(request, "measurement.curve")
                .column(
                        "from",
                        point -> Cell.text(
                                point.equals(points.getLast())
                                        ? request.message("measurement.curve.current", name(period, point))
                                        : name(period, point)))
                .column("views", point -> Cell.text(Figures.number(point.views())))
                .column("before", point -> Cell.text(point.before() == null ? "" : Figures.number(point.before())))
                .build("curve", points)
                .withoutEmptyColumns();
    }

    private static String name(ReportPeriod period, CurvePoint point) {
        return period.monthly() ? LONG_MONTH.format(point.from()) : DateTimes.day(point.from());
    }
}
