package fr.gouv.anct.minisites.admin.api.measurement;

import fr.gouv.anct.minisites.measurement.report.FileDownloads;
import fr.gouv.anct.minisites.measurement.report.PageConsultation;
import fr.gouv.anct.minisites.measurement.report.ReferrerDomain;
import java.time.LocalDate;
import java.util.List;

/**
 * Consultation of a page in a period.
 *
 * @param toolClicks clicks that lead to the tool of a service
 * @param curve a point for each day, or for each month of twelve
 * @param domainsFrom first day of the domains, which are counted by month
 * @param downloads of the versions of a document
 */
record PageConsultationDetails(
        LocalDate from,
        LocalDate to,
        long views,
        long arrivals,
        long toolClicks,
        List<PagePoint> curve,
        LocalDate domainsFrom,
        List<ReferrerDomain> domains,
        List<FileDownloads> downloads) {

    /** Views of a day, or of the month that begins on it. */
    record PagePoint(LocalDate from, long views) {}

    static PageConsultationDetails of(PageConsultation found) {
        return new PageConsultationDetails(
                found.range().from(),
                found.range().to(),
                found.views(),
                found.arrivals(),
                found.toolClicks(),
                found.curve().stream()
                        .map(point -> new PagePoint(point.from(), point.views()))
                        .toList(),
                found.origins().from(),
                found.domains(),
                found.downloads());
    }
}
