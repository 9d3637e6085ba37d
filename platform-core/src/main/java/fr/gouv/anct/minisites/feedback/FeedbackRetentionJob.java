package fr.gouv.anct.minisites.feedback;

import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.job.ForEachTenant;
import fr.gouv.anct.minisites.job.RecurringJob;
import fr.gouv.anct.minisites.measurement.MeasuredData;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Deletes the counts of visitors' answers past their retention, and the records of explained answers, whose token is
 * invalid by then.
 */
@Component
@RowScope(value = RowOwner.PLATFORM, crossTenantPurposes = CrossTenantScope.Purpose.RETENTION)
class FeedbackRetentionJob implements RecurringJob {

    private final CrossTenantScope scope;
    private final AllFeedback allFeedback;
    private final FeedbackDays days;
    private final TransactionalOperator transaction;
    private final Clock clock;

    FeedbackRetentionJob(
            CrossTenantScope scope,
            AllFeedback allFeedback,
            FeedbackDays days,
            TransactionalOperator transaction,
            Clock clock) {
        this.scope = scope;
        this.allFeedback = allFeedback;
        this.days = days;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "feedback-clearing";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public Mono<Void> run() {
        LocalDate day = MeasuredData.FEEDBACK.firstKeptDay(ParisCalendar.today(clock));
        // A record that this run keeps is removed by the next one at the earliest.
        Instant explained = clock.instant()
                .plus(every())
                .minus(MeasuredData.EXPLAINED_FEEDBACK.number(), MeasuredData.EXPLAINED_FEEDBACK.unit());
        return ForEachTenant.run(
                this,
                scope.read(CrossTenantScope.Purpose.RETENTION, allFeedback.findTenants(day, explained)),
                _ -> days.clearDays(day).then(days.clearExplained(explained)).as(transaction::transactional));
    }
}
