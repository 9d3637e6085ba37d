package fr.gouv.anct.minisites.mail;

import fr.gouv.anct.minisites.job.RecurringJob;
import fr.gouv.anct.minisites.retention.Retention;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Deletes letters that were sent or abandoned once their retention period is over. */
@Component
class MailRetentionJob implements RecurringJob {

    private final OutboxRepository outbox;
    private final Clock clock;

    MailRetentionJob(OutboxRepository outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "mail-clearing";
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public Mono<Void> run() {
        return outbox.clear(Retention.LETTER.cutoff(clock.instant())).then();
    }
}
