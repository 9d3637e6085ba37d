package fr.gouv.anct.minisites.measurement;

import fr.gouv.anct.minisites.database.CrossTenantScope;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import fr.gouv.anct.minisites.time.ParisCalendar;
import io.r2dbc.postgresql.codec.Json;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Writes the counts of this node every few seconds, for all sites at once. A batch whose commit is not confirmed is written
 * again under its number, and the database takes it once. While the database is away counts stay in memory, which is bounded
 * by the counters. A node that is killed loses the counts since the last write.
 */
@Component
@RowScope(value = RowOwner.PLATFORM, crossTenantPurposes = CrossTenantScope.Purpose.MEASUREMENT)
public class MeasurementWriter implements SmartLifecycle {

    static final Duration EVERY = Duration.ofSeconds(5);
    /** The salt of a day is made so long before it begins, so that a database that is away at midnight loses no visitor. */
    private static final Duration AHEAD = Duration.ofHours(1);
    /** A node without visitors gives a sign of life so often. */
    private static final Duration SIGN = Duration.ofMinutes(1);

    /** A batch without counts. */
    private static final String SIGN_OF_LIFE = "{}";

    private static final int MOST_REFUSALS = 3;
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(50);

    private static final Logger LOG = LoggerFactory.getLogger(MeasurementWriter.class);

    private final VisitCounter counter;
    private final VisitorSalts salts;
    private final DatabaseClient database;
    private final CrossTenantScope crossTenant;
    private final Clock clock;
    private final UUID node = UUID.randomUUID();
    private final Scheduler ticks = Schedulers.newSingle("measurement", true);
    private final AtomicBoolean writing = new AtomicBoolean();
    private final MeasurementBatches batches = new MeasurementBatches();
    /** Number of the first waiting batch. */
    private long number = 1;

    private int refusals;
    private Instant lastSign = Instant.MIN;

    private volatile @Nullable Disposable ticking;

    MeasurementWriter(
            VisitCounter counter,
            VisitorSalts salts,
            DatabaseClient database,
            CrossTenantScope crossTenant,
            Clock clock) {
        this.counter = counter;
        this.salts = salts;
        this.database = database;
        this.crossTenant = crossTenant;
        this.clock = clock;
    }

    /**
     * Writes the counts; those that cannot be written are kept for the next time. Does nothing while another call is under
     * way. Cancellation does not interrupt the write.
     */
    public Mono<Void> flush() {
        return Mono.defer(() -> writing.compareAndSet(false, true)
                // It would be unknown whether a cancelled write was committed.
                ? Mono.fromFuture(writeAndRelease(false).toFuture(), true)
                : Mono.empty());
    }

    /** Waits for a write under way: two at once would take the same batch from the queue twice. */
    private Mono<Void> writeLast() {
        return Mono.defer(() -> writing.compareAndSet(false, true)
                ? writeAndRelease(true)
                : Mono.delay(BETWEEN_TRIES).then(writeLast()));
    }

    /** Releases before it completes, so that whoever waited for this write can start the next one. */
    private Mono<Void> writeAndRelease(boolean last) {
        return write(last).doOnTerminate(() -> writing.set(false));
    }

    /** Whether a write is under way. */
    boolean isWriting() {
        return writing.get();
    }

    private Mono<Void> write(boolean last) {
        return Mono.defer(() -> {
                    if (last || batches.first() == null) {
                        counter.drain(batches);
                    }
                    return loadSalts().then(writeAll(last));
                })
                .onErrorResume(failure -> {
                    if (last) {
                        LOG.error("The last counts of visits cannot be written and end with this node", failure);
                    } else {
                        kept(failure);
                    }
                    return Mono.empty();
                });
    }

    /**
     * Keeps the first batch for the next time. One that the database itself refuses again and again is given up, so that it
     * does not keep the others back for ever: a database that is away refuses nothing.
     */
    private void kept(Throwable failure) {
        boolean refused = failure instanceof NonTransientDataAccessException
                && !(failure instanceof NonTransientDataAccessResourceException);
        refusals = refused ? refusals + 1 : 0;
        if (refusals < MOST_REFUSALS || batches.first() == null) {
            LOG.warn("Writing counts of visits failed, kept for the next time: {}", failure.toString());
            return;
        }
        LOG.error("The database refuses a batch of counts of visits, which is given up", failure);
        refusals = 0;
        counter.lost(batches.removeFirst());
    }

    private Mono<Void> loadSalts() {
        Instant now = clock.instant();
        LocalDate next = ParisCalendar.dateOf(now.plus(AHEAD));
        return salts.load(counter.date(), next);
    }

    private Mono<Void> writeAll(boolean last) {
        return Mono.defer(() -> {
            String first = batches.first();
            if (first == null && !last && clock.instant().minus(SIGN).isBefore(lastSign)) {
                return Mono.empty();
            }
            Mono<Void> write = record(first == null ? SIGN_OF_LIFE : first, last && first == null);
            return first == null
                    ? write
                    : write.then(Mono.<Void>fromRunnable(batches::removeFirst)).then(writeAll(last));
        });
    }

    private Mono<Void> record(String counts, boolean last) {
        return crossTenant
                .write(
                        CrossTenantScope.Purpose.MEASUREMENT,
                        database.sql("select record_measurement(:node, :batch, :last, :counts)")
                                .bind("node", node)
                                .bind("batch", number)
                                .bind("last", last)
                                .bind("counts", Json.of(counts))
                                .mapValue(Boolean.class)
                                .one())
                .doOnSuccess(_ -> {
                    number++;
                    lastSign = clock.instant();
                })
                // A sign of life may have been committed: the counts that come next must not bear its number.
                .doOnError(_ -> number += counts.equals(SIGN_OF_LIFE) ? 1 : 0)
                .then();
    }

    /**
     * Loads the salts and registers the node before the web server accepts requests. A database that is away keeps the start
     * back for some seconds only: visitors are then told as « at least ».
     */
    @Override
    public void start() {
        try {
            flush().toFuture().get(EVERY.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException late) {
            LOG.warn("The node starts before it has the salts of visitors: {}", late.toString());
        }
        ticking = ticks.schedulePeriodically(
                () -> flush().toFuture(), EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Writes the last counts, after the web server has stopped. */
    @Override
    public void stop(Runnable done) {
        stop();
        writeLast().doFinally(_ -> done.run()).toFuture();
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

    /** Starts before the web server and stops after it. */
    @Override
    public int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1024;
    }
}
