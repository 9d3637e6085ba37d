package fr.gouv.anct.minisites.measurement;

import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.job.RecurringJob;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Ends the days that are over: forgets salts and hashes of visitors, moves searches to the figures, removes counts past their
 * retention, and makes the partitions of the next months.
 */
@Component
@RowScope(value = RowOwner.PLATFORM, crossTenantPurposes = CrossTenantScope.Purpose.MEASUREMENT)
class MeasurementRetentionJob implements RecurringJob {

    /** A day ends so much later: nodes may still write its last counts. */
    private static final Duration AFTER = Duration.ofHours(6);

    private static final int MONTHS_AHEAD = 3;
    /** Counts removed in one transaction. */
    private static final int STEP = 20_000;

    /** Tables of counts, each with the kind of data whose retention applies. */
    private static final List<Counts> COUNTS = List.of(
            new Counts("page_day", MeasuredData.PAGES_BY_DAY),
            new Counts("download_day", MeasuredData.PAGES_BY_DAY),
            new Counts("search_day", MeasuredData.SEARCHES),
            new Counts("missing_day", MeasuredData.MISSING_PAGES),
            new Counts("site_day", MeasuredData.SITE),
            new Counts("page_month", MeasuredData.PAGES_BY_MONTH),
            new Counts("download_month", MeasuredData.PAGES_BY_MONTH),
            new Counts("origin_month", MeasuredData.PAGES_BY_MONTH));

    private record Counts(String table, MeasuredData data) {}

    private final DatabaseClient database;
    private final CrossTenantScope crossTenant;
    private final Clock clock;

    MeasurementRetentionJob(DatabaseClient database, CrossTenantScope crossTenant, Clock clock) {
        this.database = database;
        this.crossTenant = crossTenant;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "measurement-retention";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public Mono<Void> run() {
        LocalDate today = ParisCalendar.dateOf(clock.instant().minus(AFTER));
        // Each step runs when another one fails: the salts and hashes of visitors are removed in any case.
        return Flux.concatDelayError(
                        select("forget_visitor_salts", today),
                        select("make_measurement_partitions", today.plusMonths(MONTHS_AHEAD)),
                        select("end_days_of_visitors", today),
                        Flux.fromIterable(COUNTS).concatMapDelayError(counts -> remove(counts, today)),
                        removeSigns(today))
                .then();
    }

    /** Calls a function of the database with a day. */
    private Mono<Void> select(String function, LocalDate day) {
        return crossTenant
                .write(
                        CrossTenantScope.Purpose.MEASUREMENT,
                        database.sql("select " + function + "(:day)")
                                .bind("day", day)
                                .then())
                .then();
    }

    /** Removes the counts of a table, in steps. */
    private Mono<Void> remove(Counts counts, LocalDate today) {
        return crossTenant
                .write(
                        CrossTenantScope.Purpose.MEASUREMENT,
                        database.sql("select remove_measured_counts(:counted, :before, :most)")
                                .bind("counted", counts.table())
                                .bind("before", counts.data().firstKeptDay(today))
                                .bind("most", STEP)
                                .mapValue(Long.class)
                                .one())
                .repeat()
                .takeUntil(removed -> removed == 0)
                .then();
    }

    private Mono<Void> removeSigns(LocalDate today) {
        return crossTenant.write(
                CrossTenantScope.Purpose.MEASUREMENT,
                database.sql("select remove_counting_signs(:nodes, :losses)")
                        .bind("nodes", MeasuredData.PAGES_BY_DAY.firstKeptDay(today))
                        .bind("losses", MeasuredData.SITE.firstKeptDay(today))
                        .then());
    }
}
