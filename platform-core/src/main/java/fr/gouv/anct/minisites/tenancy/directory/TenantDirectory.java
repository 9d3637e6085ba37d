package fr.gouv.anct.minisites.tenancy.directory;

import fr.gouv.anct.minisites.database.Notifications;
import fr.gouv.anct.minisites.database.Notifications.Signal;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * The tenants in memory, kept fresh by the database's notifications. When the listener is lost the snapshot is kept and
 * everything is read again once it is back.
 */
@Component
public class TenantDirectory implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TenantDirectory.class);
    static final String CHANNEL = "tenant_changed";
    /** A connection cut without a word would hold up every change that follows. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Tenants tenants;
    private final Notifications notifications;
    private final ApplicationEventPublisher events;
    // Written by one chain only, in order: no compare-and-set is needed.
    private volatile DirectorySnapshot snapshot = DirectorySnapshot.EMPTY;
    private volatile @Nullable Instant loadedAt;
    private volatile @Nullable Instant lostAt;
    private volatile @Nullable Disposable listening;

    TenantDirectory(
            Tenants tenants, Notifications notifications, ApplicationEventPublisher events, MeterRegistry meters) {
        this.tenants = tenants;
        this.events = events;
        this.notifications = notifications;
        Gauge.builder("minisites.directory.tenants", this, d -> d.snapshot.size())
                .register(meters);
        Gauge.builder("minisites.directory.listening", this, d -> d.listening() ? 1 : 0)
                .register(meters);
        Gauge.builder("minisites.directory.stale", this, d -> d.staleFor().toMillis() / 1000.0)
                .baseUnit("seconds")
                .register(meters);
    }

    /** What is known now. */
    public DirectorySnapshot snapshot() {
        return snapshot;
    }

    /** Whether it has been read at least once: before that, nobody can be answered. */
    public boolean loaded() {
        return loadedAt != null;
    }

    /** Whether changes reach this node as they happen. */
    public boolean listening() {
        return loaded() && lostAt == null;
    }

    /** For how long changes may have been missed; zero while listening. */
    public Duration staleFor() {
        Instant lost = lostAt;
        return lost == null ? Duration.ZERO : Duration.between(lost, Instant.now());
    }

    // In order and one at a time: a reload that overtakes another could bring back an older state.
    @Override
    public void start() {
        listening = notifications
                .on(CHANNEL)
                .doOnNext(this::noteLoss)
                .concatMap(signal -> follow(signal).onErrorResume(TenantDirectory::skip))
                .subscribe(ignored -> {}, e -> LOG.error("The directory has stopped listening", e));
    }

    private Mono<Void> follow(Signal signal) {
        return switch (signal) {
            case Signal.Connected connected -> reloadAll();
            case Signal.Lost lost -> Mono.empty();
            case Signal.Announced announced ->
                tenantOf(announced).map(this::reload).orElseGet(this::reloadAll);
        };
    }

    /** The tenant that is announced; anyone may notify by hand, and what names no tenant means all of them. */
    private static Optional<UUID> tenantOf(Signal.Announced announced) {
        try {
            return Optional.of(UUID.fromString(announced.payload()));
        } catch (IllegalArgumentException notATenant) {
            return Optional.empty();
        }
    }

    /** At once, not in turn: the chain may be waiting for the very database that has gone. */
    private void noteLoss(Signal signal) {
        if (signal instanceof Signal.Lost && lostAt == null) {
            lostAt = Instant.now();
        }
    }

    private Mono<Void> reloadAll() {
        return tenants.all()
                .collectList()
                .timeout(PATIENCE)
                .doOnNext(all -> {
                    snapshot = DirectorySnapshot.of(all);
                    loadedAt = Instant.now();
                    lostAt = null;
                    LOG.info("The directory knows {} tenants", all.size());
                })
                .retryWhen(untilItAnswers())
                .then();
    }

    private Mono<Void> reload(UUID id) {
        return tenants.one(id)
                .timeout(PATIENCE)
                .doOnNext(tenant -> snapshot = snapshot.with(tenant))
                .doOnNext(tenant -> events.publishEvent(new TenantChanged(tenant)))
                .switchIfEmpty(Mono.fromRunnable(() -> snapshot = snapshot.without(id)))
                .retryWhen(untilItAnswers())
                .then();
    }

    /** What cannot be read at all must not hold up what can. */
    private static Mono<Void> skip(Throwable failure) {
        LOG.error("A change of the directory could not be read", failure);
        return Mono.empty();
    }

    private static Retry untilItAnswers() {
        return Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(100))
                .maxBackoff(Duration.ofSeconds(3))
                .filter(failure ->
                        !(failure instanceof IllegalArgumentException || failure instanceof NullPointerException))
                .doBeforeRetry(r -> LOG.warn(
                        "Reading the directory again after: {}", r.failure().toString()));
    }

    @Override
    public void stop() {
        Disposable current = listening;
        if (current != null) {
            current.dispose();
        }
        listening = null;
    }

    @Override
    public boolean isRunning() {
        return listening != null;
    }
}
