package fr.gouv.anct.minisites.media.upload;

import org.springframework.core.io.buffer.DataBuffer;
import reactor.core.publisher.Flux;

/**
 * A file as it comes in.
 *
 * @param name under which it was sent
 * @param bytes once, as they are asked for; released by who takes them
 */
public record SentFile(String name, Flux<DataBuffer> bytes) {

    /** With a name that is fit to be shown. */
    public static SentFile of(String name, Flux<DataBuffer> bytes) {
        return new SentFile(FileName.sent(name), bytes);
    }
}
