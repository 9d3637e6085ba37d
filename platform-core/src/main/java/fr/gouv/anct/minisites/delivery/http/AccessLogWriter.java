package fr.gouv.anct.minisites.delivery.http;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Writes the access log on a thread of its own, to the appenders of the logger {@code access}. A request only queues
 * its fields: an event loop that formats and writes under the lock of an appender makes all its connections wait, and
 * those of the other event loops that wait for the lock.
 *
 * <p>The queue is bounded by the memory of its lines. A line that finds it full is dropped and counted. The writer runs
 * from before the web server starts until after it has stopped; a line outside that time is written by the thread of
 * the request.
 */
@Component
class AccessLogWriter implements SmartLifecycle {

    static final String LOST = "minisites.access.log.lost";

    /** Maximum memory of the queued lines, in bytes: about half a second of the highest rate measured. */
    private static final int MAXIMUM_QUEUED = 8 << 20;

    /** Pause between two writes. It is short, so that a write takes little time from an event loop. */
    private static final Duration PAUSE = Duration.ofMillis(10);

    /** Pause after a write without lines. */
    private static final Duration IDLE_PAUSE = Duration.ofMillis(100);

    /** Maximum number of lines of one write. */
    private static final int BATCH = 256;

    private static final Duration DRAIN_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration BETWEEN_WARNINGS = Duration.ofMinutes(1);
    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(AccessLogWriter.class);

    private final Logger access;
    private final Counter lost;
    private final int maximumQueued;
    /** Lock-free: a thread that is preempted while it adds or takes a line delays no other. */
    private final Queue<AccessLogLine> queue = new ConcurrentLinkedQueue<>();

    private final AtomicInteger queuedBytes = new AtomicInteger();
    private final ReentrantLock writing = new ReentrantLock();
    private final AccessLogEncoder encoder;
    /** The lines of one write. */
    private final List<AccessLogLine> batch = new ArrayList<>(BATCH);

    private final ByteArrayOutputStream block = new ByteArrayOutputStream();
    private volatile @Nullable Thread thread;
    private volatile boolean running;
    private @Nullable Throwable failure;
    private double lostAtWarning;
    private long warnedAt = System.nanoTime() - BETWEEN_WARNINGS.toNanos();

    @Autowired
    AccessLogWriter(MeterRegistry meters) {
        this(meters, (Logger) LoggerFactory.getLogger("access"), MAXIMUM_QUEUED);
    }

    AccessLogWriter(MeterRegistry meters, Logger access, int maximumQueued) {
        this.access = access;
        this.encoder = new AccessLogEncoder(access);
        this.maximumQueued = maximumQueued;
        this.lost = Counter.builder(LOST)
                .description("Lines of the access log that were lost, mostly because the queue was full")
                .register(meters);
    }

    boolean isEnabled() {
        return access.isInfoEnabled();
    }

    /** Queues a line; drops and counts it when the queue is full. Never blocks while the writer runs. */
    void add(AccessLogLine line) {
        if (queuedBytes.get() >= maximumQueued) {
            lost.increment();
            return;
        }
        queuedBytes.addAndGet(line.size());
        queue.add(line);
        if (!running) {
            writeQueued();
        }
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("access-log").daemon().start(this::run);
    }

    /** Stops the writer after all queued lines are written. */
    @Override
    public void stop() {
        running = false;
        Thread current = thread;
        thread = null;
        if (current == null || joined(current)) {
            writeQueued();
        }
    }

    /** Waits for the end of the thread; false when the output accepts nothing any more. */
    private static boolean joined(Thread thread) {
        LockSupport.unpark(thread);
        try {
            return thread.join(DRAIN_TIMEOUT);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** Starts before the web server and stops after it. */
    @Override
    public int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1024;
    }

    private void run() {
        Duration pause = PAUSE;
        while (running) {
            LockSupport.parkNanos(this, pause.toNanos());
            pause = writeQueued() ? PAUSE : IDLE_PAUSE;
        }
    }

    /** Writes all queued lines; false when there were none. */
    private boolean writeQueued() {
        writing.lock();
        try {
            boolean any = false;
            for (int bytes = take(); bytes > 0; bytes = take()) {
                any = true;
                write();
                queuedBytes.addAndGet(-bytes);
            }
            warnOfLosses();
            return any;
        } finally {
            writing.unlock();
        }
    }

    /** Takes the lines of one write from the queue; returns their size. */
    private int take() {
        batch.clear();
        int bytes = 0;
        AccessLogLine line;
        while (batch.size() < BATCH && (line = queue.poll()) != null) {
            bytes += line.size();
            batch.add(line);
        }
        return bytes;
    }

    private void write() {
        try {
            write(access);
            if (access.isAdditive()) {
                write(access.getLoggerContext().getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME));
            }
        } catch (RuntimeException | LinkageError exception) {
            lost.increment(batch.size());
            failure = exception;
        }
    }

    private void write(Logger logger) {
        logger.iteratorForAppenders().forEachRemaining(appender -> {
            if (appender instanceof ConsoleAppender<ILoggingEvent> console && console.isStarted()) {
                writeBlock(console);
            } else {
                batch.forEach(line -> appender.doAppend(encoder.event(line)));
            }
        });
    }

    /**
     * Writes all lines at once: standard output is flushed after each write. A block is whole among the lines of other
     * threads, as {@code System.out} locks itself.
     */
    private void writeBlock(ConsoleAppender<ILoggingEvent> console) {
        try {
            encoder.encode(console, batch, block);
            block.writeTo(console.getOutputStream());
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        } finally {
            block.reset();
        }
    }

    private void warnOfLosses() {
        double count = lost.count();
        long now = System.nanoTime();
        if (count > lostAtWarning && now - warnedAt >= BETWEEN_WARNINGS.toNanos()) {
            LOG.warn("The access log has lost {} lines", (long) (count - lostAtWarning), failure);
            lostAtWarning = count;
            warnedAt = now;
            failure = null;
        }
    }
}
