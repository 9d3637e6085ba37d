package fr.gouv.anct.minisites.mail;

import fr.gouv.anct.minisites.job.Jobs;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Stores a letter and enqueues the job of its recipient in one transaction. */
@Component
class DatabaseOutbox implements Outbox {

    private final OutboxRepository outbox;
    private final Jobs jobs;

    DatabaseOutbox(OutboxRepository outbox, Jobs jobs) {
        this.outbox = outbox;
        this.jobs = jobs;
    }

    @Override
    @Transactional
    public Mono<Void> post(String to, Letter letter) {
        return Mono.defer(() -> outbox.add(UUID.randomUUID(), to, letter))
                .flatMap(address -> jobs.enqueue(MailJob.NAME, address));
    }
}
