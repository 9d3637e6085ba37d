package fr.gouv.anct.minisites.tenancy.directory;

import fr.gouv.anct.minisites.database.DatabaseNotifications;
import fr.gouv.anct.minisites.database.DatabaseNotifications.Signal;
import fr.gouv.anct.minisites.sitedirectory.SiteDirectoryChangedEvent;
import fr.gouv.anct.minisites.vocabulary.Terms;
import fr.gouv.anct.minisites.vocabulary.Vocabularies;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.function.Tuple2;
import reactor.util.retry.Retry;

/**
 * The in-memory directory of tenants and of the terms that classify them, kept current by database notifications, and by polling where one was missed. When
 * the listener is lost the snapshot is kept, and reloaded completely on reconnection.
 */
@Component
public class TenantDirectory implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TenantDirectory.class);
    static final String CHANNEL = "tenant_changed";
    /** Query timeout: a connection that was cut silently would block every following change. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Duration A_MOMENT = Duration.ofMillis(20);
    private static final Duration CATCHING_UP = Duration.ofSeconds(60);

    private final Tenants tenants;
    private final Vocabularies vocabularies;
    private final DirectoryReconciliation watch;
    private final DatabaseNotifications notifications;
    private final Counter missed;
    private final Counter reconnections;
    private final ApplicationEventPublisher events;
    // Written by a single sequential chain: no compare-and-set is needed.
    private volatile DirectorySnapshot snapshot = DirectorySnapshot.EMPTY;
    private volatile @Nullable Instant loadedAt;
    private volatile @Nullable Instant lostAt;
    private volatile Instant rightAt = Instant.now();
    private final AtomicBoolean looking = new AtomicBoolean();
    private final AnnouncedTenants changed = new AnnouncedTenants();
    private volatile @Nullable Disposable listening;

    TenantDirectory(
            Tenants tenants,
            Vocabularies vocabularies,
            DirectoryReconciliation watch,
            DatabaseNotifications notifications,
            ApplicationEventPublisher events,
            MeterRegistry meters) {
        this.tenants = tenants;
        this.vocabularies = vocabularies;
        this.watch = watch;
        this.events = events;
        this.notifications = notifications;
        Gauge.builder("minisites.directory.tenants", this, d -> d.snapshot.size())
                .register(meters);
        Gauge.builder("minisites.directory.listening", this, d -> d.listening() ? 1 : 0)
                .register(meters);
        Gauge.builder("minisites.directory.stale", this, d -> d.staleFor().toMillis() / 1000.0)
                .baseUnit("seconds")
                .register(meters);
        Gauge.builder("minisites.directory.age", this, d -> d.age().toMillis() / 1000.0)
                .baseUnit("seconds")
                .register(meters);
        this.missed = meters.counter("minisites.directory.missed");
        this.reconnections = meters.counter("minisites.directory.reconnections");
    }

    /** Returns the current snapshot. */
    public DirectorySnapshot snapshot() {
        return snapshot;
    }

    /** Whether the directory has been loaded at least once: before that, no request can be resolved. */
    public boolean loaded() {
        return loadedAt != null;
    }

    /** Whether this node receives notifications. */
    public boolean listening() {
        return loaded() && lostAt == null;
    }

    /**
     * Completes once the current content of the database is known here; fails when it is not within
     * {@link #CATCHING_UP}.
     */
    public Mono<Void> awaitUpToDate() {
        return tenants.all()
                .map(LoadedTenants::versions)
                .flatMap(now -> Flux.interval(Duration.ZERO, A_MOMENT)
                        .filter(_ -> DirectoryReconciliation.findOutdated(now, snapshot)
                                .isEmpty())
                        .next())
                .timeout(CATCHING_UP)
                .then();
    }

    /** Returns for how long changes may have been missed; zero while listening. */
    public Duration staleFor() {
        Instant lost = lostAt;
        return lost == null ? Duration.ZERO : Duration.between(lost, Instant.now());
    }

    /** Returns the time since the database last confirmed that nothing is missing here. */
    Duration age() {
        return Duration.between(rightAt, Instant.now());
    }

    /** Started first among what follows the web server: no request can be resolved before it is loaded. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 1;
    }

    // Sequential: a reload that overtakes another could restore an older state.
    @Override
    public void start() {
        // A batch begun before a stop has lost its reload; all tenants are loaded on connection.
        changed.take();
        Flux<Mono<Void>> announced = notifications
                .on(CHANNEL)
                .doOnNext(this::noteLoss)
                .filter(this::beginsWork)
                .map(signal -> Mono.defer(() -> follow(signal)));
        Flux<Mono<Void>> watched =
                // At most one poll waits in the chain: it may be waiting for a database that is down.
                Flux.interval(watch.every())
                        .onBackpressureDrop()
                        .filter(_ -> looking.compareAndSet(false, true))
                        .map(_ -> Mono.defer(this::catchUp));
        listening = Flux.merge(announced, watched)
                .concatMap(work -> work.onErrorResume(TenantDirectory::skip))
                .subscribe(ignored -> {}, e -> LOG.error("Tenant directory stopped following changes", e));
    }

    /**
     * Whether a signal needs work of its own: a tenant joins the batch that waits already. A change of all sites is thus
     * a few reloads, and what is announced after it does not wait for each of them.
     */
    private boolean beginsWork(Signal signal) {
        return !(signal instanceof Signal.Announced announced)
                || tenantOf(announced).map(changed::add).orElse(true);
    }

    private Mono<Void> follow(Signal signal) {
        return switch (signal) {
            case Signal.Connected connected -> reconnected().then(reloadAll());
            case Signal.Lost lost -> Mono.empty();
            case Signal.Announced announced ->
                tenantOf(announced).map(_ -> reload(changed.take())).orElseGet(this::reloadAll);
        };
    }

    private Mono<Void> reconnected() {
        return Mono.fromRunnable(() -> {
            if (loaded()) {
                reconnections.increment();
            }
        });
    }

    /** Polls for missed changes. While the database is down this waits with all other work. */
    private Mono<Void> catchUp() {
        return watch.findMissed(snapshot)
                .timeout(PATIENCE)
                .doOnNext(_ -> rightAt = Instant.now())
                .flatMap(this::reloadMissed)
                // The next poll tries again; a lost listener is reported elsewhere.
                .onErrorComplete()
                .doFinally(_ -> looking.set(false));
    }

    private Mono<Void> reloadMissed(List<UUID> ids) {
        DirectorySnapshot before = snapshot;
        return reload(ids)
                .doOnSuccess(_ -> ids.stream()
                        .filter(id -> snapshot.version(id) != before.version(id))
                        .forEach(this::reportMissed));
    }

    private void reportMissed(UUID id) {
        missed.increment();
        LOG.warn("Missed notification: tenant {} changed", id);
    }

    /**
     * Returns the tenant of a notification; anyone may notify by hand, and a payload that is no id means all tenants.
     */
    private static Optional<UUID> tenantOf(Signal.Announced announced) {
        try {
            return Optional.of(UUID.fromString(announced.payload()));
        } catch (IllegalArgumentException notATenant) {
            return Optional.empty();
        }
    }

    /** Records the loss at once, outside the chain, which may be waiting for the same database. */
    private void noteLoss(Signal signal) {
        if (signal instanceof Signal.Lost && lostAt == null) {
            lostAt = Instant.now();
        }
    }

    private Mono<Void> reloadAll() {
        return watch.currentMarker()
                .flatMap(marker -> withTerms(tenants.all()).doOnNext(all -> replace(all.getT1(), all.getT2(), marker)))
                .timeout(PATIENCE)
                .retryWhen(untilItAnswers())
                .then();
    }

    /** Reads the terms after the tenants: they are not older, and a change of a term changes all tenants. */
    private Mono<Tuple2<LoadedTenants, Terms>> withTerms(Mono<LoadedTenants> loaded) {
        return loaded.zipWhen(_ -> vocabularies.terms());
    }

    private void replace(LoadedTenants all, Terms terms, SnapshotMarker marker) {
        swap(snapshot.reloaded(all.orKnown(snapshot)).with(terms));
        watch.start(marker);
        rightAt = Instant.now();
        loadedAt = rightAt;
        lostAt = null;
        LOG.info("Tenant directory loaded: {} tenants", snapshot.size());
    }

    private Mono<Void> reload(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Mono.empty()
                : withTerms(tenants.some(ids))
                        .timeout(PATIENCE)
                        .doOnNext(read -> apply(read.getT1(), read.getT2(), ids))
                        .retryWhen(untilItAnswers())
                        .then();
    }

    private void apply(LoadedTenants read, Terms terms, Collection<UUID> ids) {
        swap(snapshot.with(read.tenants()).without(read.absent(ids)).with(terms));
        read.tenants().forEach(tenant -> events.publishEvent(new TenantChangedEvent(tenant)));
    }

    private void swap(DirectorySnapshot next) {
        boolean listedOtherwise = next.listing() != snapshot.listing();
        snapshot = next;
        if (listedOtherwise) {
            events.publishEvent(new SiteDirectoryChangedEvent(next.listing()));
        }
    }

    /** Skips a change that cannot be read at all: it must not block others. */
    private static Mono<Void> skip(Throwable failure) {
        LOG.error("Tenant directory change skipped: reload failed", failure);
        return Mono.empty();
    }

    private static Retry untilItAnswers() {
        return Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(100))
                .maxBackoff(Duration.ofSeconds(3))
                .filter(failure ->
                        !(failure instanceof IllegalArgumentException || failure instanceof NullPointerException))
                .doBeforeRetry(r -> LOG.warn(
                        "Directory read failed, retrying: {}", r.failure().toString()));
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
