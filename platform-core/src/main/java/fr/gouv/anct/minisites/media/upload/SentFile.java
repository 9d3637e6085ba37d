package fr.gouv.anct.minisites.media.upload;

import org.springframework.core.io.buffer.DataBuffer;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * A file as it comes in.
 *
 * @param name under which it was sent
 * @param bytes once, as they are asked for; released by who takes them
 * @param scheduler may block; bytes are asked for and written there
 */
public record SentFile(String name, Flux<DataBuffer> bytes, Scheduler scheduler) {

    /** The whole body of a request, with a name that is fit to be shown. */
    public static SentFile of(String name, Flux<DataBuffer> bytes) {
        return of(name, bytes, Schedulers.boundedElastic());
    }

    static SentFile of(String name, Flux<DataBuffer> bytes, Scheduler scheduler) {
        return new SentFile(FileName.sent(name), bytes, scheduler);
    }
}
