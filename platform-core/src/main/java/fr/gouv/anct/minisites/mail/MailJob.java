package fr.gouv.anct.minisites.mail;

import fr.gouv.anct.minisites.job.Job;
import fr.gouv.anct.minisites.job.Jobs;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Sends the pending letters of one recipient in the order of their creation, and retries failed ones for three days. A
 * failure of the server or of the address stops the run, for the next letters would fail too; a letter that fails on
 * its own is passed over until the next run. If the node dies between sending a letter and marking it as sent, the
 * letter is sent twice with one Message-ID.
 */
class MailJob implements Job {

    static final String NAME = "mail";

    private static final List<Duration> FIRST_WAITS =
            List.of(Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofMinutes(2));
    // A new letter queues behind the others; this bounds its delay once the server is back.
    private static final Duration THEN = Duration.ofMinutes(10);
    private static final Duration LONGEST = Duration.ofDays(3);
    private static final int MOST_FAILURES = FIRST_WAITS.size() + (int) LONGEST.dividedBy(THEN);

    private final OutboxListing outbox;
    private final OutgoingMails mails;
    private final MailTransport transport;
    private final Jobs jobs;

    MailJob(OutboxListing outbox, OutgoingMails mails, MailTransport transport, Jobs jobs) {
        this.outbox = outbox;
        this.mails = mails;
        this.transport = transport;
        this.jobs = jobs;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean waitsForOutside() {
        return true;
    }

    @Override
    public Mono<Void> run(String address) {
        return outbox.findPending(address)
                .flatMapMany(Flux::fromIterable)
                .concatMap(this::send)
                .collectList()
                .flatMap(failures -> failures.isEmpty() ? Mono.empty() : Mono.error(failures.getFirst()));
    }

    /** Sends a letter; returns the failure of one that the next letters do not share. */
    private Mono<MailDeliveryException> send(OutgoingMail mail) {
        return deliver(mail)
                .then(mails.markSent(mail.id()))
                .then(Mono.<MailDeliveryException>empty())
                .onErrorResume(
                        MailDeliveryException.class,
                        failure ->
                                failure.failureCause().concernsOneLetter() ? Mono.just(failure) : Mono.error(failure));
    }

    private Mono<Void> deliver(OutgoingMail mail) {
        return Mono.<Void>fromRunnable(() -> transport.deliver(mail))
                .subscribeOn(Schedulers.boundedElastic())
                .onErrorMap(MailDeliveryException::of)
                .onErrorResume(
                        MailDeliveryException.class,
                        failure -> mails.countFailure(mail.id(), failure.failureCause())
                                .then(Mono.error(failure)));
    }

    @Override
    public Optional<Duration> retryAfter(int failures) {
        if (failures > MOST_FAILURES) {
            return Optional.empty();
        }
        return Optional.of(failures <= FIRST_WAITS.size() ? FIRST_WAITS.get(failures - 1) : THEN);
    }

    /** Abandons letters that have been tried for three days; later ones get a new job. */
    @Override
    public Mono<Void> abandon(String address, Throwable cause) {
        MailDeliveryException failure = MailDeliveryException.of(cause);
        return mails.giveUp(address, LONGEST.toSeconds(), failure.reason(), failure.failureCause())
                .then(outbox.findPending(address))
                .flatMap(left -> left.isEmpty() ? Mono.empty() : jobs.enqueue(NAME, address));
    }
}
