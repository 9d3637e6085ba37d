package fr.gouv.anct.minisites.measurement;

import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.job.RecurringJob;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
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
        return select("make_measurement_partitions", today.plusMonths(MONTHS_AHEAD))
                .then(select("forget_visitor_salts", today))
                .then(select("end_days_of_visitors", today))
                .then(end(today).repeat().takeUntil(removed -> removed == 0).then());
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

    private Mono<Long> end(LocalDate today) {
        return crossTenant.write(
                CrossTenantScope.Purpose.MEASUREMENT,
                database.sql("select end_measured_days(:today, :days, :months, :most)")
                        .bind("today", today)
                        .bind("days", MeasuredData.PAGES_BY_DAY.number())
                        .bind("months", MeasuredData.PAGES_BY_MONTH.number())
                        .bind("most", STEP)
                        .mapValue(Long.class)
                        .one());
    }
}
