package fr.gouv.anct.minisites.outside;

import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.CrossTenantScope.Purpose;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.job.Job;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Copies the list of one outside service, on one node at a time: the instance is the code of its source. A fault is
 * recorded with one line in the log, and the next attempt follows in half an hour, or when the service says. It does not
 * use the threads of jobs that wait for outside servers: a copy takes minutes, and mail would wait.
 */
@Component
@RowScope(value = RowOwner.PLATFORM, crossTenantPurposes = Purpose.OUTSIDE)
class OutsideFetchJob implements Job {

    static final String NAME = "outside-fetch";

    private static final Logger LOG = LoggerFactory.getLogger(OutsideFetchJob.class);

    /** Shorter than the longest run of a job. */
    private static final Duration LONGEST = Duration.ofMinutes(9);

    private static final Duration AFTER_FAULT = Duration.ofMinutes(30);

    private final OutsideServices services;
    private final OutsideAnswers answers;
    private final OutsideRows rows;
    private final CrossTenantScope crossTenant;
    private final Clock clock;

    OutsideFetchJob(
            OutsideServices services,
            OutsideAnswers answers,
            OutsideRows rows,
            CrossTenantScope crossTenant,
            Clock clock) {
        this.services = services;
        this.answers = answers;
        this.rows = rows;
        this.crossTenant = crossTenant;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Mono<Void> run(String instance) {
        return Mono.justOrEmpty(services.find(instance)).flatMap(this::fetch);
    }

    private Mono<Void> fetch(OutsideSource source) {
        Instant start = clock.instant();
        return Mono.defer(source::fetch)
                .timeout(LONGEST)
                .flatMap(entries -> succeed(source, entries, start))
                .onErrorResume(failure -> fail(source, failure));
    }

    private Mono<Void> succeed(OutsideSource source, int entries, Instant start) {
        Instant now = clock.instant();
        return answers.deleteUnused(source.code(), start)
                .then(crossTenant.write(
                        Purpose.OUTSIDE, rows.markSucceeded(source.code(), entries, now, now.plus(source.every()))))
                .doOnSuccess(_ -> LOG.info("Outside service {} copied: {} entries", source.code(), entries))
                .then();
    }

    private Mono<Void> fail(OutsideSource source, Throwable failure) {
        OutsideException fault = fault(failure);
        if (fault.fault() == OutsideFault.INTERNAL) {
            LOG.warn("Outside service {}: {}", source.code(), fault.fault().code(), failure);
        } else {
            LOG.warn("Outside service {}: {} ({})", source.code(), fault.fault().code(), fault.detail());
        }
        Instant now = clock.instant();
        Duration wait = fault.retryAfter()
                .filter(asked -> asked.compareTo(AFTER_FAULT) > 0)
                .orElse(AFTER_FAULT);
        return crossTenant
                .write(
                        Purpose.OUTSIDE,
                        rows.markFailed(source.code(), fault.fault().code(), fault.detail(), now, now.plus(wait)))
                .then();
    }

    private static OutsideException fault(Throwable failure) {
        return switch (failure) {
            case OutsideException known -> known;
            case TimeoutException _ -> new OutsideException(OutsideFault.TIMEOUT, LONGEST.toString());
            default ->
                new OutsideException(OutsideFault.INTERNAL, failure.getClass().getSimpleName());
        };
    }

    @Override
    public Optional<Duration> retryAfter(int failures) {
        return Optional.of(Duration.ofMinutes(1));
    }
}
