package fr.gouv.anct.minisites.admin.api.measurement;

import fr.gouv.anct.minisites.measurement.report.ConsultationFigures;
import fr.gouv.anct.minisites.measurement.report.ConsultationReport;
import fr.gouv.anct.minisites.measurement.report.PeriodComparison;
import fr.gouv.anct.minisites.measurement.report.SiteDay;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Figures of a site in a period. Visitors are estimated for each day alone: days cannot be added.
 *
 * @param since the first counted day; null when nothing was counted
 * @param earlier the figures compared with; null without an earlier period that was counted as a whole
 * @param days counted days of the period, the oldest first
 */
record ConsultationDetails(
        LocalDate from,
        LocalDate to,
        @Nullable LocalDate since,
        ConsultationFigures figures,
        @Nullable EarlierFigures earlier,
        List<SiteDay> days) {

    /** Figures of an earlier period. */
    record EarlierFigures(PeriodComparison.Kind kind, LocalDate from, LocalDate to, ConsultationFigures figures) {}

    static ConsultationDetails of(ConsultationReport report) {
        PeriodComparison comparison = report.comparison();
        ConsultationFigures earlier = report.earlier();
        return new ConsultationDetails(
                report.range().from(),
                report.range().to(),
                report.since(),
                report.figures(),
                comparison == null || earlier == null
                        ? null
                        : new EarlierFigures(
                                comparison.kind(),
                                comparison.range().from(),
                                comparison.range().to(),
                                earlier),
                report.days());
    }
}
