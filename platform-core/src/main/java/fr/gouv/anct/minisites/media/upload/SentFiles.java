package fr.gouv.anct.minisites.media.upload;

import java.util.function.Function;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.codec.multipart.FilePartEvent;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The files of a form, one after the other, as its bytes come. */
public final class SentFiles {

    private static final int READ_AHEAD = 4;

    private SentFiles() {}

    /** Deals with each file before the next one is read; other fields, and fields for files that were left empty, are skipped. */
    public static <T> Flux<T> each(Flux<PartEvent> events, Function<SentFile, Mono<T>> deed) {
        // The type of a part is its sender's as well: one that is none is 400.
        return events.onErrorMap(
                        InvalidMediaTypeException.class,
                        malformed -> new ResponseStatusException(HttpStatus.BAD_REQUEST, null, malformed))
                .windowUntil(PartEvent::isLast, false, READ_AHEAD)
                .concatMap(
                        part -> part.switchOnFirst((first, whole) -> first.get() instanceof FilePartEvent file
                                        && !file.filename().isEmpty()
                                ? deed.apply(SentFile.of(file.filename(), bytes(whole)))
                                : bytes(whole)
                                        .doOnNext(DataBufferUtils::release)
                                        .then(Mono.empty())),
                        1);
    }

    private static Flux<DataBuffer> bytes(Flux<PartEvent> events) {
        return events.map(PartEvent::content);
    }
}
