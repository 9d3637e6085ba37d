package fr.gouv.anct.minisites.content.redirect;

import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Counts how often redirects are followed: in memory, written periodically for all sites in one statement. A visit
 * never waits for it; a killed node loses a few seconds of counts.
 */
@Component
@RowScope(value = RowOwner.PLATFORM, crossTenantPurposes = CrossTenantScope.Purpose.REDIRECTS)
public class RedirectHits implements SmartLifecycle {

    static final Duration EVERY = Duration.ofSeconds(10);
    /** Maximum number of redirects counted between two writes; more is an attack or an unresponsive database. */
    private static final int MOST = 20_000;

    private static final Logger LOG = LoggerFactory.getLogger(RedirectHits.class);

    private record Key(UUID tenantId, RedirectSource source) {}

    private final DatabaseClient database;
    private final CrossTenantScope crossTenant;
    private final Map<Key, Long> counts = new ConcurrentHashMap<>();
    private final Scheduler clock = Schedulers.newSingle("redirect-hits", true);
    private volatile @Nullable Disposable ticking;

    RedirectHits(DatabaseClient database, CrossTenantScope crossTenant) {
        this.database = database;
        this.crossTenant = crossTenant;
    }

    /** Counts one hit. */
    public void count(UUID tenantId, RedirectSource source) {
        Key key = new Key(tenantId, source);
        if (counts.size() < MOST || counts.containsKey(key)) {
            counts.merge(key, 1L, Long::sum);
        }
    }

    /**
     * Writes the counts; those that cannot be written are kept for the next time. Cancellation does not interrupt the
     * write.
     */
    public Mono<Void> flush() {
        return Mono.defer(() -> {
            List<Map.Entry<Key, Long>> taken = take();
            return taken.isEmpty()
                    ? Mono.empty()
                    // It would be unknown whether a cancelled write was committed.
                    : Mono.fromFuture(write(taken).toFuture(), true);
        });
    }

    private Mono<Void> write(List<Map.Entry<Key, Long>> taken) {
        return crossTenant.write(CrossTenantScope.Purpose.REDIRECTS, add(taken)).onErrorResume(failure -> {
            LOG.warn("Writing redirect hits failed, kept for the next flush: {}", failure.toString());
            putBack(taken);
            return Mono.empty();
        });
    }

    private void putBack(List<Map.Entry<Key, Long>> taken) {
        taken.forEach(one -> counts.merge(one.getKey(), one.getValue(), Long::sum));
    }

    private List<Map.Entry<Key, Long>> take() {
        List<Map.Entry<Key, Long>> taken = new ArrayList<>();
        for (Key key : counts.keySet()) {
            Long count = counts.remove(key);
            if (count != null) {
                taken.add(Map.entry(key, count));
            }
        }
        return taken;
    }

    private Mono<Void> add(List<Map.Entry<Key, Long>> taken) {
        return database.sql("select add_redirect_hits(:tenants, :aliases, :paths, :counts)")
                .bind(
                        "tenants",
                        taken.stream().map(one -> one.getKey().tenantId()).toArray(UUID[]::new))
                .bind(
                        "aliases",
                        taken.stream().map(one -> one.getKey().source().alias()).toArray(String[]::new))
                .bind(
                        "paths",
                        taken.stream().map(one -> one.getKey().source().path()).toArray(String[]::new))
                .bind("counts", taken.stream().map(Map.Entry::getValue).toArray(Long[]::new))
                .then();
    }

    @Override
    public void start() {
        ticking = clock.schedulePeriodically(
                () -> flush().toFuture(), EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    // The last counts are written too.
    @Override
    public void stop(Runnable done) {
        stop();
        flush().doFinally(_ -> done.run()).toFuture();
    }

    @Override
    public void stop() {
        Disposable current = ticking;
        if (current != null) {
            current.dispose();
        }
        ticking = null;
    }

    @Override
    public boolean isRunning() {
        return ticking != null;
    }
}
