package fr.gouv.anct.minisites.media;

import fr.gouv.anct.minisites.database.CurrentTenant;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Signal;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Stores contents in an S3-compatible bucket: one object each, under the id of its tenant. As in the database, a slow
 * upload or download holds no connection while it waits: a request is made once its part is in memory, or is requested.
 */
final class S3ContentStorage implements ContentStorage {

    /** Slices per part: five mebibytes, the minimum of S3 for a part other than the last. */
    static final int SLICES_A_PART = 40;

    /** Bytes read ahead for each download in progress. */
    private static final int READING = 8 * SLICE;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final S3AsyncClient client;
    private final String bucket;

    S3ContentStorage(S3AsyncClient client, String bucket) {
        this.client = client;
        this.bucket = bucket;
    }

    /** Returns the object key. As with row-level security, a missing tenant is a failure, not an empty result. */
    private static Mono<String> key(UUID content) {
        return Mono.deferContextual(context -> Mono.just(CurrentTenant.in(context)
                .map(tenant -> tenant + "/" + content)
                .orElseThrow(() -> new IllegalStateException("no current tenant"))));
    }

    @Override
    public Mono<Void> write(UUID content, Flux<byte[]> slices) {
        return key(content)
                .flatMap(key -> slices.buffer(SLICES_A_PART)
                        .switchOnFirst((first, parts) -> write(key, first, parts))
                        .then());
    }

    private Flux<Object> write(String key, Signal<? extends List<byte[]>> first, Flux<List<byte[]>> parts) {
        List<byte[]> part = first.get();
        if (first.isOnError() || (part != null && part.size() == SLICES_A_PART)) {
            return upload(key, parts).flux().cast(Object.class);
        }
        // Less than a part: the content is complete.
        return put(key, part == null ? List.of() : part).flux().cast(Object.class);
    }

    private Mono<Void> put(String key, List<byte[]> slices) {
        return Mono.fromFuture(() -> client.putObject(put -> put.bucket(bucket).key(key), body(slices)))
                .timeout(PATIENCE)
                .then();
    }

    private static AsyncRequestBody body(List<byte[]> slices) {
        return AsyncRequestBody.fromByteBuffersUnsafe(
                slices.stream().map(ByteBuffer::wrap).toArray(ByteBuffer[]::new));
    }

    private Mono<Void> upload(String key, Flux<List<byte[]>> parts) {
        return Mono.usingWhen(
                open(key),
                id -> parts.index()
                        // No prefetch: one part in memory for each upload in progress.
                        .concatMap(part -> send(key, id, part.getT1().intValue() + 1, part.getT2()), 0)
                        .collectList()
                        .flatMap(sent -> close(key, id, sent)),
                _ -> Mono.empty(),
                (id, _) -> abort(key, id),
                id -> abort(key, id));
    }

    private Mono<String> open(String key) {
        return Mono.fromFuture(() -> client.createMultipartUpload(
                        upload -> upload.bucket(bucket).key(key)))
                .timeout(PATIENCE)
                .map(CreateMultipartUploadResponse::uploadId);
    }

    private Mono<CompletedPart> send(String key, String upload, int number, List<byte[]> slices) {
        return Mono.fromFuture(() -> client.uploadPart(
                        part -> part.bucket(bucket).key(key).uploadId(upload).partNumber(number), body(slices)))
                .timeout(PATIENCE)
                .map(sent -> CompletedPart.builder()
                        .partNumber(number)
                        .eTag(sent.eTag())
                        .build());
    }

    private Mono<Void> close(String key, String upload, List<CompletedPart> parts) {
        return Mono.fromFuture(() -> client.completeMultipartUpload(whole ->
                        whole.bucket(bucket).key(key).uploadId(upload).multipartUpload(sent -> sent.parts(parts))))
                .timeout(PATIENCE)
                .then();
    }

    private Mono<Void> abort(String key, String upload) {
        return Mono.fromFuture(() -> client.abortMultipartUpload(
                        given -> given.bucket(bucket).key(key).uploadId(upload)))
                .timeout(PATIENCE)
                .then();
    }

    @Override
    public Flux<ByteBuffer> read(UUID content, long from, long length) {
        if (length == 0) {
            return Flux.empty();
        }
        long end = from + length;
        int readings = (int) ((length + READING - 1) / READING);
        return key(content)
                .flatMapMany(key -> Flux.range(0, readings)
                        .map(number -> from + (long) number * READING)
                        .concatMap(start -> read(content, key, start, Math.min(end, start + READING)), 0));
    }

    private Flux<ByteBuffer> read(UUID content, String key, long from, long end) {
        return Mono.fromFuture(() -> client.getObject(
                        part -> part.bucket(bucket).key(key).range("bytes=" + from + "-" + (end - 1)),
                        AsyncResponseTransformer.<GetObjectResponse>toBytes()))
                .timeout(PATIENCE)
                .map(ResponseBytes::asByteArrayUnsafe)
                .filter(bytes -> bytes.length == end - from)
                // 404 and 416: the object does not exist, or is too short.
                .onErrorResume(S3Exception.class, S3ContentStorage::nothing)
                .switchIfEmpty(Mono.error(() -> new MissingContentException(content, (int) (from / SLICE))))
                .flatMapMany(S3ContentStorage::pieces);
    }

    private static Mono<byte[]> nothing(S3Exception failure) {
        return failure.statusCode() == 404 || failure.statusCode() == 416 ? Mono.empty() : Mono.error(failure);
    }

    private static Flux<ByteBuffer> pieces(byte[] bytes) {
        return Flux.range(0, (bytes.length + SLICE - 1) / SLICE)
                .map(number -> ByteBuffer.wrap(bytes, number * SLICE, Math.min(SLICE, bytes.length - number * SLICE)));
    }

    @Override
    public Mono<Void> remove(UUID content) {
        return key(content)
                .flatMap(key -> Mono.fromFuture(() -> client.deleteObject(
                                object -> object.bucket(bucket).key(key)))
                        .timeout(PATIENCE))
                .then();
    }
}
