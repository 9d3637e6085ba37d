package fr.gouv.anct.minisites.media.upload;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.codec.multipart.FilePartEvent;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.reactive.function.BodyExtractor;
import org.springframework.web.reactive.function.BodyExtractors;
import org.springframework.web.reactive.function.UnsupportedMediaTypeException;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Streams the files of a multipart form, one after the other, as its bytes arrive.
 *
 * <p>A form is parsed, split into parts and written on one thread: when a second thread requests bytes while the first
 * one emits some, buffers are lost or duplicated between Spring's parser and Reactor's windows, without an error
 * (Spring Framework 7.0.10, Reactor 3.8; {@code MultipartFileReaderTest}).
 */
public final class MultipartFileReader {

    private static final int READ_AHEAD = 4;

    private MultipartFileReader() {}

    /**
     * Results for the files of a form.
     *
     * @param outcomes of the processed files, in the order of the form
     * @param beyond number of further files, of which nothing is kept
     * @param firstBeyond name of the first further file; empty when there is none
     */
    public record Result<T>(List<T> outcomes, long beyond, String firstBeyond) {}

    /**
     * Processes each file before the next one is read; other fields, and empty file fields, are skipped.
     *
     * @param most maximum number of processed files; further files are read, so that the client gets a response, and
     *     only counted
     */
    public static <T> Mono<Result<T>> each(ServerRequest request, int most, Function<UploadedFile, Mono<T>> deed) {
        return Mono.defer(() -> {
            AtomicLong count = new AtomicLong();
            AtomicReference<String> beyond = new AtomicReference<>("");
            return each(request, file -> {
                        long rank = count.incrementAndGet();
                        if (rank <= most) {
                            return deed.apply(file);
                        }
                        beyond.compareAndSet("", file.name());
                        return released(file.bytes()).<T>then(Mono.empty());
                    })
                    .collectList()
                    .map(outcomes ->
                            new Result<>(outcomes, Math.max(0, count.get() - most), requireNonNull(beyond.get())));
        });
    }

    private static <T> Flux<T> each(ServerRequest request, Function<UploadedFile, Mono<T>> deed) {
        return Flux.using(
                () -> Schedulers.single(Schedulers.boundedElastic()),
                thread -> each(request.body(events(thread)), thread, deed).subscribeOn(thread),
                Scheduler::dispose,
                false);
    }

    private static BodyExtractor<Flux<PartEvent>, ServerHttpRequest> events(Scheduler thread) {
        return (request, context) -> BodyExtractors.toFlux(PartEvent.class)
                .extract(
                        new ServerHttpRequestDecorator(request) {
                            @Override
                            public Flux<DataBuffer> getBody() {
                                return super.getBody()
                                        .publishOn(thread, READ_AHEAD)
                                        .doOnDiscard(DataBuffer.class, DataBufferUtils::release);
                            }
                        },
                        context);
    }

    private static <T> Flux<T> each(Flux<PartEvent> events, Scheduler thread, Function<UploadedFile, Mono<T>> deed) {
        // The headers of a part come from the client too: an invalid content type or charset is 400.
        return events.onErrorMap(
                        IllegalArgumentException.class,
                        malformed -> new ResponseStatusException(HttpStatus.BAD_REQUEST, null, malformed))
                .onErrorMap(
                        DecodingException.class,
                        malformed -> new ResponseStatusException(HttpStatus.BAD_REQUEST, null, malformed))
                .onErrorMap(
                        UnsupportedMediaTypeException.class,
                        other -> new ResponseStatusException(HttpStatus.UNSUPPORTED_MEDIA_TYPE, null, other))
                .windowUntil(PartEvent::isLast, false, READ_AHEAD)
                .concatMap(
                        part -> part.switchOnFirst((first, whole) -> first.get() instanceof FilePartEvent file
                                        && !name(file).isEmpty()
                                ? deed.apply(UploadedFile.of(name(file), bytes(whole), thread))
                                        .publishOn(thread)
                                : released(bytes(whole)).then(Mono.empty())),
                        1);
    }

    /** Returns the file name, which Spring parses only when it is requested. */
    private static String name(FilePartEvent file) {
        try {
            return file.filename();
        } catch (IllegalArgumentException malformed) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, null, malformed);
        }
    }

    private static Flux<DataBuffer> released(Flux<DataBuffer> bytes) {
        return bytes.doOnNext(DataBufferUtils::release);
    }

    private static Flux<DataBuffer> bytes(Flux<PartEvent> events) {
        return events.map(PartEvent::content);
    }
}
