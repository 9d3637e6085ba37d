package fr.gouv.anct.minisites.delivery.file;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.delivery.http.TextCharset;
import fr.gouv.anct.minisites.media.ContentStorage;
import fr.gouv.anct.minisites.media.MediaContents;
import fr.gouv.anct.minisites.media.MediaFile;
import fr.gouv.anct.minisites.media.MediaLibrary;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.throttling.RequestThrottling;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Finds the media file that a visitor requests by the id and name in its path, with the charset of a text file. Files
 * are cached with the version of their site, as pages are: requests for parts of a large file cost no lookup. Missing
 * files are not: their 404 is, see {@code PageCache}.
 */
@Component
class MediaFileLookup {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int FILES = 10_000;

    /** Number of bytes of a text that are examined for its charset. */
    private static final long TEXT_START = 64 * 1024;

    /**
     * A file that visitors get.
     *
     * @param contentType with the charset of a text, as its first bytes suggest
     */
    record Shown(MediaFile file, String contentType) {

        /** Whether the file is cached whole. */
        boolean isSmall() {
            return file.content().size() <= ContentStorage.SLICE;
        }
    }

    /** Without the fingerprint: a client that invents some asks for the same file. */
    private record Key(UUID tenantId, long version, UUID id, String name) {}

    private final MediaLibrary library;
    private final MediaContents contents;
    private final RequestThrottling throttling;
    private final AsyncCache<Key, Shown> files =
            Caffeine.newBuilder().maximumSize(FILES).buildAsync();

    MediaFileLookup(MediaLibrary library, MediaContents contents, RequestThrottling throttling) {
        this.library = library;
        this.contents = contents;
        this.throttling = throttling;
    }

    /** Looks up a file in the database; empty when the site has none at this path. */
    Mono<Shown> find(Tenant tenant, MediaPath path) {
        return library.shown(path.id(), path.name())
                .flatMap(this::shown)
                .timeout(PATIENCE)
                .contextWrite(CurrentTenant.with(tenant.id()));
    }

    /**
     * Returns the file, looked up once for all requests to a version of its site, and within the limits of the site
     * and of the client that asks first; fails with 429 beyond.
     */
    Mono<Shown> get(ServerHttpRequest request, Tenant tenant, MediaPath path) {
        Key key = new Key(tenant.id(), tenant.version(), path.id(), path.name());
        Mono<Shown> finding = throttling.runFileQueued(request, tenant, find(tenant, path));
        // True suppresses cancellation: one visitor who leaves does not cancel the lookup for the others.
        return Mono.fromFuture(() -> files.get(key, (_, _) -> finding.toFuture()), true)
                // While the database is down, no visitor waits for those before it in the queue.
                .timeout(PATIENCE);
    }

    private Mono<Shown> shown(MediaFile file) {
        String type = file.contentType();
        return TextCharset.isText(type)
                ? contents.read(file.content(), 0, Math.min(file.content().size(), TEXT_START))
                        .collectList()
                        .map(pieces -> new Shown(file, TextCharset.ofStart(type, joined(pieces))))
                : Mono.just(new Shown(file, type));
    }

    /** Joins the pieces of a content. */
    static ByteBuffer joined(List<ByteBuffer> pieces) {
        ByteBuffer all = ByteBuffer.allocate(
                pieces.stream().mapToInt(ByteBuffer::remaining).sum());
        pieces.forEach(all::put);
        return all.flip();
    }
}
