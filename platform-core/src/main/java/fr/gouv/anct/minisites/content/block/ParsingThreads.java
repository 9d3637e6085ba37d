package fr.gouv.anct.minisites.content.block;

import java.util.concurrent.Callable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Runs the parsing of long or untrusted content, such as rich text, CSV or JSON, on a thread pool of its own. An event
 * loop, of HTTP or of the database, also serves other requests, which would wait for a text that takes a second; these
 * threads are separate from those of files and mail too.
 */
public final class ParsingThreads {

    private static final Scheduler THREADS =
            Schedulers.newBoundedElastic(2 * Runtime.getRuntime().availableProcessors(), 10_000, "parsing", 60, true);

    private ParsingThreads() {}

    /**
     * Runs work on a parsing thread.
     *
     * @return what the work returns, or its exception; downstream operators run on that thread until the next query
     */
    public static <T> Mono<T> run(Callable<? extends T> work) {
        return Mono.<T>fromCallable(work).subscribeOn(THREADS);
    }
}
