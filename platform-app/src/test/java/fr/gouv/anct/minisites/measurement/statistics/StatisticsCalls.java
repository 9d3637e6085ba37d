package fr.gouv.anct.minisites.measurement.statistics;

import fr.gouv.anct.minisites.backoffice.testing.ForeignRows;
import fr.gouv.anct.minisites.backoffice.testing.PackageCalls;
import fr.gouv.anct.minisites.backoffice.testing.RepositoryCalls;
import java.time.YearMonth;
import java.util.List;

/** Calls of the repository of published statistics with ids of another owner. */
class StatisticsCalls implements PackageCalls {

    @Override
    public List<RepositoryCalls<?>> with(ForeignRows rows) {
        return List.of(
                RepositoryCalls.of(PublishedStatistics.class)
                        .read(statistics -> statistics.in(new ClosedMonths(YearMonth.now())))
                        // Sums over all sites are public.
                        .withoutCall("ofPortal"),
                // The figures have no id: they are those of the bound tenant.
                RepositoryCalls.of(SitePublishedFigures.class)
                        .read(SitePublishedFigures::find)
                        .withoutCall("replace"));
    }
}
