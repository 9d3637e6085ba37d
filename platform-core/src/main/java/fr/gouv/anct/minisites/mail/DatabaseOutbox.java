package fr.gouv.anct.minisites.mail;

import fr.gouv.anct.minisites.database.Jsonb;
import fr.gouv.anct.minisites.job.Jobs;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Stores a letter and enqueues the job of its recipient in one transaction. */
@Component
class DatabaseOutbox implements Outbox {

    private final OutgoingMails mails;
    private final Jobs jobs;

    DatabaseOutbox(OutgoingMails mails, Jobs jobs) {
        this.mails = mails;
        this.jobs = jobs;
    }

    @Override
    @Transactional
    public Mono<Void> post(String to, Letter letter) {
        return Mono.defer(() -> mails.add(UUID.randomUUID(), to, Jsonb.write(letter.withMaskedSubject())))
                .flatMap(address -> jobs.enqueue(MailJob.NAME, address));
    }
}
