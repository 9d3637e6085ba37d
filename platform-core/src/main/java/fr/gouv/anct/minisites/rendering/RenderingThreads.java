package fr.gouv.anct.minisites.rendering;

import java.util.concurrent.Callable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Separate thread pools that keep rendering, page encoding and block decoding off the event loop: for visitors, back
 * office and trial rendering. These take milliseconds, and an event loop serves the requests of others. The pools are
 * separate: visitors do not wait for the screens of the back office, nor either of them for files and mail.
 */
public enum RenderingThreads {
    SITES("render"),
    /**
     * Decodes the blocks of visitors' pages, compares texts with a query and lists sites, all in an open transaction:
     * this must not queue behind templates while it holds a connection.
     */
    BLOCKS("blocks"),
    BACK_OFFICE("screens"),
    /** Renders pages on trial, only to check whether they can be rendered. */
    TRIALS("trials");

    private static final int WAITING = 10_000;
    private static final int IDLE_SECONDS = 60;

    private final Scheduler threads;

    RenderingThreads(String name) {
        this.threads = Schedulers.newBoundedElastic(
                2 * Runtime.getRuntime().availableProcessors(), WAITING, name, IDLE_SECONDS, true);
    }

    /** @return the result or exception of the work; downstream operators run on the same thread until the next query */
    public <T> Mono<T> run(Callable<? extends T> work) {
        return Mono.<T>fromCallable(work).subscribeOn(threads);
    }
}
