package fr.gouv.anct.minisites.provisioning.creation;

import fr.gouv.anct.minisites.database.CurrentAccount;
import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.job.Job;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Executes the pending creation steps of one approved site in order, retries the failed ones, and gives up after the
 * last retry. Each step shares a transaction with the row that records its completion: after a crash, the next run
 * resumes after the last recorded step.
 */
@Component
class CreationJob implements Job {

    static final String NAME = "creation";

    static final List<Duration> PAUSES =
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofMinutes(2));

    private final SiteCreations creations;
    private final List<CreationStepHandler> works;
    private final CreationFailureHandling failures;
    private final TransactionalOperator transaction;
    private final ApplicationEventPublisher events;

    CreationJob(
            SiteCreations creations,
            List<CreationStepHandler> works,
            CreationFailureHandling failures,
            TransactionalOperator transaction,
            ApplicationEventPublisher events) {
        this.creations = creations;
        this.works = works.stream()
                .sorted(Comparator.comparing(CreationStepHandler::step))
                .toList();
        this.failures = failures;
        this.transaction = transaction;
        this.events = events;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Mono<Void> run(String instance) {
        UUID tenantId = UUID.fromString(instance);
        return creations
                .find()
                .map(SiteCreationRow::order)
                .as(transaction::transactional)
                .filter(order -> order.state() == SiteCreation.State.RUNNING)
                .flatMap(this::make)
                .contextWrite(CurrentTenant.with(tenantId));
    }

    private Mono<Void> make(CreationOrder order) {
        return Flux.fromIterable(works)
                .filter(handler -> order.isPending(handler.step()))
                .concatMap(handler -> step(handler, order))
                .then()
                .contextWrite(CurrentAccount.with(order.requester().id()))
                .onErrorResume(cause -> failures.record(order, cause).then(Mono.error(cause)));
    }

    private Mono<Void> step(CreationStepHandler handler, CreationOrder order) {
        return creations
                .claim(handler.step())
                .flatMap(claimed -> claimed ? handler.run(order) : Mono.empty())
                .as(transaction::transactional)
                .onErrorMap(cause -> new CreationStepException(handler.step(), cause))
                .then(Mono.fromRunnable(
                        () -> events.publishEvent(new CreationStepCompleted(order.tenantId(), handler.step()))));
    }

    @Override
    public Optional<Duration> retryAfter(int failures) {
        return Optional.of(failures - 1).filter(place -> place < PAUSES.size()).map(PAUSES::get);
    }

    @Override
    public Mono<Void> abandon(String instance, Throwable cause) {
        UUID tenantId = UUID.fromString(instance);
        return creations
                .find()
                .map(SiteCreationRow::order)
                .as(transaction::transactional)
                .flatMap(failures::giveUp)
                .contextWrite(CurrentTenant.with(tenantId));
    }
}
