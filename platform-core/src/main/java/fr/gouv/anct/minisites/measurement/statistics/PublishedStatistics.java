package fr.gouv.anct.minisites.measurement.statistics;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Function;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Reads the counts that the current tenant publishes: at most a year of days, in one statement. */
@Repository
@RowScope(RowOwner.TENANT)
public class PublishedStatistics {

    private static final String MONTHS = """
        with visited as (
            select date_trunc('month', day)::date as month, sum(views)::bigint as views, sum(visitors)::bigint as visitors,
                   bool_or(more_visitors) as more_visitors, sum(downloads)::bigint as downloads,
                   sum(searches)::bigint as searches,
                   sum(searches - searches_without_result)::bigint as successful_searches
              from site_day where day >= :first and day < :end group by 1),
        answered as (
            select date_trunc('month', day)::date as month, sum(useful + not_useful)::bigint as answers,
                   sum(useful)::bigint as useful_answers
              from feedback_day where day >= :first and day < :end group by 1)
        select month, coalesce(views, 0) as views, coalesce(visitors, 0) as visitors,
               coalesce(more_visitors, false) as more_visitors, coalesce(downloads, 0) as downloads,
               coalesce(searches, 0) as searches, coalesce(successful_searches, 0) as successful_searches,
               coalesce(answers, 0) as answers, coalesce(useful_answers, 0) as useful_answers
          from visited full join answered using (month) order by month
        """;

    private final DatabaseClient database;

    PublishedStatistics(DatabaseClient database) {
        this.database = database;
    }

    public Mono<SiteStatistics> in(ClosedMonths months) {
        return find(MONTHS, months, PublishedStatistics::month);
    }

    /** Returns the sums over all live sites that share their content with the portal. */
    public Mono<SiteStatistics> ofPortal(ClosedMonths months) {
        return find("select * from portal_statistics(:first, :end)", months, PublishedStatistics::sums);
    }

    private Mono<SiteStatistics> find(String sql, ClosedMonths months, Function<Readable, MonthStatistics> month) {
        return database.sql(sql)
                .bind("first", months.first().atDay(1))
                .bind("end", months.last().plusMonths(1).atDay(1))
                .map(month)
                .all()
                .collectList()
                .map(counted -> SiteStatistics.of(counted, months.last()));
    }

    private static MonthStatistics month(Readable row) {
        long visitors = count(row, "visitors");
        long searches = count(row, "searches");
        long answers = count(row, "answers");
        return new MonthStatistics(
                YearMonth.from(requireNonNull(row.get("month", LocalDate.class))),
                PublishedCount.of(count(row, "views")),
                requireNonNull(row.get("more_visitors", Boolean.class))
                        ? PublishedCount.atLeast(visitors)
                        : PublishedCount.of(visitors),
                PublishedCount.of(count(row, "downloads")),
                PublishedCount.of(searches),
                PublishedCount.part(count(row, "successful_searches"), searches),
                PublishedCount.of(answers),
                PublishedCount.part(count(row, "useful_answers"), answers));
    }

    private static MonthStatistics sums(Readable row) {
        return new MonthStatistics(
                YearMonth.from(requireNonNull(row.get("month", LocalDate.class))),
                sum(row, "views"),
                sum(row, "visitors"),
                sum(row, "downloads"),
                sum(row, "searches"),
                sum(row, "successful_searches"),
                sum(row, "answers"),
                sum(row, "useful_answers"));
    }

    private static PublishedCount sum(Readable row, String column) {
        return new PublishedCount(count(row, column), requireNonNull(row.get("all_" + column, Boolean.class)));
    }

    private static long count(Readable row, String column) {
        return requireNonNull(row.get(column, Long.class));
    }
}
