package fr.gouv.anct.minisites.measurement.report;

import java.util.List;

/**
 * Curve of one page, the domains its readers came from, and the downloads of the versions of a document.
 *
 * @param toolClicks clicks that lead to the tool of a service
 * @param origins range of the origins, which are counted by month
 * @param downloads empty for a page that is no document
 */
public record PageConsultation(
        ReportPeriod period,
        DateRange range,
        long views,
        long arrivals,
        long toolClicks,
        List<CurvePoint> curve,
        DateRange origins,
        List<ReferrerDomain> domains,
        List<FileDownloads> downloads) {}
