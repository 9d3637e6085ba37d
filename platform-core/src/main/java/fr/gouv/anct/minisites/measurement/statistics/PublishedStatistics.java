package fr.gouv.anct.minisites.measurement.statistics;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.time.YearMonth;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Reads the counts of the current tenant that it publishes: at most a year of days, in one statement. */
@Repository
@RowScope(RowOwner.TENANT)
public class PublishedStatistics {

    private static final String MONTHS = """
        select date_trunc('month', day)::date as month, sum(views)::bigint as views, sum(visitors)::bigint as visitors,
               bool_or(more_visitors) as more_visitors, sum(downloads)::bigint as downloads,
               sum(searches)::bigint as searches,
               sum(searches - searches_without_result)::bigint as successful_searches
          from site_day where day >= :first and day < :end
         group by 1 order by 1
        """;

    private final DatabaseClient database;

    PublishedStatistics(DatabaseClient database) {
        this.database = database;
    }

    public Mono<SiteStatistics> in(ClosedMonths months) {
        return database.sql(MONTHS)
                .bind("first", months.first().atDay(1))
                .bind("end", months.last().plusMonths(1).atDay(1))
                .map(PublishedStatistics::month)
                .all()
                .collectList()
                .map(counted -> SiteStatistics.of(counted, months.last()));
    }

    private static MonthStatistics month(Readable row) {
        long visitors = count(row, "visitors");
        long searches = count(row, "searches");
        return new MonthStatistics(
                YearMonth.from(requireNonNull(row.get("month", LocalDate.class))),
                PublishedCount.of(count(row, "views")),
                requireNonNull(row.get("more_visitors", Boolean.class))
                        ? PublishedCount.atLeast(visitors)
                        : PublishedCount.of(visitors),
                PublishedCount.of(count(row, "downloads")),
                PublishedCount.of(searches),
                PublishedCount.part(count(row, "successful_searches"), searches));
    }

    private static long count(Readable row, String column) {
        return requireNonNull(row.get(column, Long.class));
    }
}
