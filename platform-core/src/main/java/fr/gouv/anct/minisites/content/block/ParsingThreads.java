package fr.gouv.anct.minisites.content.block;

import java.util.concurrent.Callable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * The threads on which texts from outside are parsed. An event loop, of HTTP or of the database, carries the requests of others
 * and waits for a text of a second; these threads are not those of files and of mail either.
 */
public final class ParsingThreads {

    private static final Scheduler THREADS =
            Schedulers.newBoundedElastic(2 * Runtime.getRuntime().availableProcessors(), 10_000, "parsing", 60, true);

    private ParsingThreads() {}

    /** @return what the work returns, or its exception; what follows runs on the same thread until the next query */
    public static <T> Mono<T> run(Callable<? extends T> work) {
        return Mono.<T>fromCallable(work).subscribeOn(THREADS);
    }
}
