package fr.gouv.anct.minisites.audit;

import fr.gouv.anct.minisites.job.RecurringJob;
import fr.gouv.anct.minisites.retention.Retention;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Anonymises audit entries whose retention period is over. */
@Component
class JournalAnonymisationJob implements RecurringJob {

    private final JournalRetention journal;
    private final Clock clock;

    JournalAnonymisationJob(JournalRetention journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "journal-anonymising";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public Mono<Void> run() {
        return journal.anonymise(Retention.JOURNAL.cutoff(clock.instant())).then();
    }
}
