package fr.gouv.anct.minisites.measurement.report;

import fr.gouv.anct.minisites.backoffice.testing.ForeignRows;
import fr.gouv.anct.minisites.backoffice.testing.PackageCalls;
import fr.gouv.anct.minisites.backoffice.testing.RepositoryCalls;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.time.LocalDate;
import java.util.List;

/** Calls of the repositories of counts with ids of another owner. */
class MeasurementReportCalls implements PackageCalls {

    @Override
    public List<RepositoryCalls<?>> with(ForeignRows rows) {
        LocalDate today = LocalDate.now(ParisCalendar.ZONE);
        LocalDate month = today.withDayOfMonth(1);
        return List.of(
                // The counts of a site have no id: they are those of the bound tenant.
                RepositoryCalls.of(SiteDays.class).withoutCall("find", "findFirst"),
                RepositoryCalls.of(PageDays.class)
                        .read(counts -> counts.findDays(rows.page, false, month, today))
                        .read(counts -> counts.findDomainsOf(rows.page, month, today, 10))
                        .withoutCall("findMostRead", "findUnread", "findFalling", "findDomains", "findToolClicks"),
                RepositoryCalls.of(DownloadCounts.class)
                        .read(counts -> counts.findVersions(rows.document, false, month, today))
                        .withoutCall("findMost"),
                RepositoryCalls.of(MissedContent.class).withoutCall("findMissed", "findUnclicked", "findMissing"));
    }
}
