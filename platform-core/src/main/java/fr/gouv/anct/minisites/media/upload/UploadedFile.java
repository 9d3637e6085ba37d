package fr.gouv.anct.minisites.media.upload;

import org.springframework.core.io.buffer.DataBuffer;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Name and byte stream, readable once, of a file that a form or an API client sends, before it is inspected and stored.
 *
 * @param name under which it was sent
 * @param bytes readable once, on demand; released by the subscriber
 * @param scheduler may block; bytes are requested and written there
 */
public record UploadedFile(String name, Flux<DataBuffer> bytes, Scheduler scheduler) {

    /** Returns the whole body of a request as a file, with its name cleaned for display. */
    public static UploadedFile of(String name, Flux<DataBuffer> bytes) {
        return of(name, bytes, Schedulers.boundedElastic());
    }

    static UploadedFile of(String name, Flux<DataBuffer> bytes, Scheduler scheduler) {
        return new UploadedFile(FileName.sent(name), bytes, scheduler);
    }
}
