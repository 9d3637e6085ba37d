package fr.gouv.anct.minisites.measurement.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Figures and curve of a period, with those of an earlier one.
 *
 * @param since the first counted day; null when nothing was counted
 * @param days the counted days of the period, the oldest first
 * @param curve from the first counted day on
 * @param comparison null when no earlier period was counted as a whole
 * @param earlier figures of the period of comparison; null without one
 */
public record ConsultationReport(
        ReportPeriod period,
        DateRange range,
        @Nullable LocalDate since,
        List<SiteDay> days,
        ConsultationFigures figures,
        List<CurvePoint> curve,
        @Nullable PeriodComparison comparison,
        @Nullable ConsultationFigures earlier) {

    static ConsultationReport of(
            ReportPeriod period,
            DateRange range,
            @Nullable LocalDate since,
            List<SiteDay> days,
            @Nullable PeriodComparison comparison,
            List<SiteDay> daysBefore) {
        List<CurvePoint> curve = curve(days, range.since(since), period);
        return new ConsultationReport(
                period,
                range,
                since,
                days,
                ConsultationFigures.of(days, range.since(since).days()),
                comparison == null ? curve : CurvePoint.compared(curve, curve(daysBefore, comparison.range(), period)),
                comparison,
                comparison == null
                        ? null
                        : ConsultationFigures.of(daysBefore, comparison.range().days()));
    }

    private static List<CurvePoint> curve(List<SiteDay> days, DateRange range, ReportPeriod period) {
        return CurvePoint.of(days, SiteDay::day, SiteDay::views, range, period.monthly());
    }
}
