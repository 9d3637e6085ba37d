package fr.gouv.anct.minisites.delivery.file;

import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.delivery.cache.PageCache;
import fr.gouv.anct.minisites.delivery.cache.PageKey;
import fr.gouv.anct.minisites.delivery.cache.Representation;
import fr.gouv.anct.minisites.delivery.cache.RepresentationEncoder;
import fr.gouv.anct.minisites.delivery.http.RepresentationWriter;
import fr.gouv.anct.minisites.delivery.http.RequestTrace;
import fr.gouv.anct.minisites.delivery.http.TextCharset;
import fr.gouv.anct.minisites.delivery.page.PageRendering;
import fr.gouv.anct.minisites.delivery.page.SiteUrls;
import fr.gouv.anct.minisites.media.ContentStorage;
import fr.gouv.anct.minisites.media.MediaContents;
import fr.gouv.anct.minisites.media.MediaFile;
import fr.gouv.anct.minisites.media.MediaLibrary;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Serves the files of a site: small ones from the cache, large ones streamed. */
@Component
public class MediaHandler {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String A_WHILE = "public, max-age=3600";
    private static final String FOREVER = "public, max-age=31536000, immutable";
    private static final String SVG = "image/svg+xml";

    /** Number of bytes of a large text that are examined for its charset. */
    private static final long TEXT_START = 64 * 1024;

    private final MediaLibrary library;
    private final MediaContents contents;
    private final PageCache cache;
    private final PageRendering rendering;

    MediaHandler(MediaLibrary library, MediaContents contents, PageCache cache, PageRendering rendering) {
        this.library = library;
        this.contents = contents;
        this.cache = cache;
        this.rendering = rendering;
    }

    /** Loads a small file into the cache before it is requested, unless it is cached. */
    public Mono<Representation> preload(Tenant tenant, MediaPath path) {
        return cache.get(PageKey.of(tenant, path.text()), small(path), CurrentTenant.with(tenant.id()));
    }

    /** Answers the path of a file; {@code missing} when the site has none there. */
    public Mono<Void> answer(
            ServerWebExchange exchange, Tenant tenant, MediaPath path, SiteUrls urls, Mono<Void> missing) {
        PageKey key = PageKey.of(tenant, path.text());
        Representation stored = cache.stored(key);
        if (stored != null) {
            RequestTrace.of(exchange).source(RequestTrace.Source.STORED);
            return write(exchange, stored);
        }
        RequestTrace.of(exchange).source(RequestTrace.Source.MADE);
        return preload(tenant, path)
                .map(file -> write(exchange, file))
                .switchIfEmpty(Mono.defer(() -> streamed(exchange, tenant, path, urls)))
                .defaultIfEmpty(missing)
                .flatMap(writing -> writing);
    }

    /** Answers the path of a file of an unpublished site: never cached. */
    public Mono<Void> preview(
            ServerWebExchange exchange, Tenant tenant, MediaPath path, SiteUrls urls, Mono<Void> missing) {
        return streamed(exchange, tenant, path, urls).defaultIfEmpty(missing).flatMap(writing -> writing);
    }

    /** Writes a cached file, or the cached 404 of its path. */
    private static Mono<Void> write(ServerWebExchange exchange, Representation stored) {
        return stored.status() == 200
                ? MediaResponseWriter.write(exchange, stored)
                : RepresentationWriter.write(exchange, stored);
    }

    private Mono<MediaFile> file(MediaPath path) {
        return library.shown(path.id(), path.name()).timeout(PATIENCE);
    }

    private Mono<Representation> small(MediaPath path) {
        return file(path)
                .filter(file -> path.names(file) && file.content().size() <= ContentStorage.SLICE)
                .flatMap(file -> load(file, lifetime(path)));
    }

    private Mono<Representation> load(MediaFile file, String cacheControl) {
        return contents.read(file.content())
                .collectList()
                .flatMap(pieces -> rendering.runOffEventLoop(() -> encoded(file, bytes(pieces), cacheControl)));
    }

    private static byte[] bytes(List<ByteBuffer> pieces) {
        ByteBuffer all = ByteBuffer.allocate(
                pieces.stream().mapToInt(ByteBuffer::remaining).sum());
        pieces.forEach(all::put);
        return all.array();
    }

    private static Representation encoded(MediaFile file, byte[] bytes, String cacheControl) {
        return file.contentType().equals(SVG)
                ? RepresentationEncoder.text(200, SVG, bytes, cacheControl)
                : RepresentationEncoder.binary(
                        TextCharset.of(file.contentType(), ByteBuffer.wrap(bytes)), bytes, cacheControl);
    }

    /** Returns the caching directive: content at a path with a fingerprint never changes. */
    private static String lifetime(MediaPath path) {
        return path.fingerprint() == null ? A_WHILE : FOREVER;
    }

    private Mono<Mono<Void>> streamed(ServerWebExchange exchange, Tenant tenant, MediaPath path, SiteUrls urls) {
        String cacheControl = urls.preview() ? PageRendering.NO_STORE : lifetime(path);
        return file(path)
                .flatMap(file -> path.names(file)
                        ? contentType(file)
                                .map(type ->
                                        MediaResponseWriter.write(exchange, streamed(file, type, cacheControl, tenant)))
                        // The file has been replaced: redirect to its current content.
                        : Mono.just(RepresentationWriter.write(
                                exchange, Representation.movedTo(urls.media(file.id(), file.name())))))
                .contextWrite(CurrentTenant.with(tenant.id()));
    }

    private Mono<String> contentType(MediaFile file) {
        String type = file.contentType();
        return TextCharset.isText(type)
                ? contents.read(file.content(), 0, Math.min(file.content().size(), TEXT_START))
                        .collectList()
                        .map(pieces -> TextCharset.ofStart(type, ByteBuffer.wrap(bytes(pieces))))
                : Mono.just(type);
    }

    private MediaResponseWriter.StreamedFile streamed(
            MediaFile file, String contentType, String cacheControl, Tenant tenant) {
        return new MediaResponseWriter.StreamedFile(
                contentType,
                file.content().size(),
                "\"" + file.content().tag() + "\"",
                cacheControl,
                (from, length) ->
                        contents.read(file.content(), from, length).contextWrite(CurrentTenant.with(tenant.id())));
    }
}
