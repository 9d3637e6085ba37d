package fr.gouv.anct.minisites.rendering;

import java.util.concurrent.Callable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * The threads on which templates are rendered and pages are encoded. These take milliseconds, and an event loop carries the
 * requests of others. Visitors do not wait for the screens of the back office, nor either of them for files and mail.
 */
public enum RenderingThreads {
    SITES("render"),
    /** The blocks of visitors' pages, in an open transaction: who waits for a template to be rendered must not hold a connection. */
    BLOCKS("blocks"),
    BACK_OFFICE("screens"),
    /** Pages that are only rendered to see whether they can be. */
    TRIALS("trials");

    private static final int WAITING = 10_000;
    private static final int IDLE_SECONDS = 60;

    private final Scheduler threads;

    RenderingThreads(String name) {
        this.threads = Schedulers.newBoundedElastic(
                2 * Runtime.getRuntime().availableProcessors(), WAITING, name, IDLE_SECONDS, true);
    }

    /** @return what the work returns, or its exception; what follows runs on the same thread until the next query */
    public <T> Mono<T> run(Callable<? extends T> work) {
        return Mono.<T>fromCallable(work).subscribeOn(threads);
    }
}
