package fr.gouv.anct.minisites.admin.measurement;

import fr.gouv.anct.minisites.admin.component.ListUrl;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.measurement.report.DateRange;
import fr.gouv.anct.minisites.measurement.report.ReportPeriod;
import fr.gouv.anct.minisites.rendering.PageLink;
import java.util.Arrays;
import java.util.List;

/**
 * The periods that a screen of figures can be shown for.
 *
 * @param links one for each period
 * @param range the days of the current one, in words
 */
record PeriodLinks(List<PageLink> links, String range) {

    private static final String PERIOD = "periode";

    /** Returns the period that a request asks for: the last 30 days unless it says otherwise. */
    static ReportPeriod asked(AdmittedRequest request) {
        return ListUrl.query(request, PERIOD, ReportPeriod.class).orElse(ReportPeriod.LAST_30_DAYS);
    }

    /** Returns the address of a screen or a file for a period. */
    static String link(String address, ReportPeriod period) {
        return Path.query(address, PERIOD, ListUrl.code(period));
    }

    static PeriodLinks of(AdmittedRequest request, String address, ReportPeriod current, DateRange range) {
        return new PeriodLinks(
                Arrays.stream(ReportPeriod.values())
                        .map(period -> new PageLink(
                                request.message("measurement.period." + period.name()),
                                link(address, period),
                                false,
                                period == current))
                        .toList(),
                request.message("measurement.range", DateTimes.day(range.from()), DateTimes.day(range.to())));
    }
}
