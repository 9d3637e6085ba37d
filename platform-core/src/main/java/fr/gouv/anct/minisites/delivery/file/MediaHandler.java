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
import fr.gouv.anct.minisites.media.MediaContents;
import fr.gouv.anct.minisites.media.MediaFile;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.throttling.RequestThrottling;
import java.nio.ByteBuffer;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Serves the files of a site: small ones from the cache, large ones streamed. */
@Component
public class MediaHandler {

    private static final String A_WHILE = "public, max-age=3600";
    private static final String FOREVER = "public, max-age=31536000, immutable";
    private static final String SVG = "image/svg+xml";

    private final MediaFileLookup files;
    private final MediaContents contents;
    private final PageCache cache;
    private final PageRendering rendering;
    private final RequestThrottling throttling;

    MediaHandler(
            MediaFileLookup files,
            MediaContents contents,
            PageCache cache,
            PageRendering rendering,
            RequestThrottling throttling) {
        this.files = files;
        this.contents = contents;
        this.cache = cache;
        this.rendering = rendering;
        this.throttling = throttling;
    }

    /** Loads a small file into the cache before it is requested, unless it is cached. */
    public Mono<Representation> preload(Tenant tenant, MediaPath path) {
        Mono<Representation> making = files.find(tenant, path)
                .filter(shown -> shown.isSmall() && path.names(shown.file()))
                .flatMap(shown -> load(shown.file(), path));
        return cache.get(PageKey.of(tenant, path.text()), making, CurrentTenant.with(tenant.id()));
    }

    /**
     * Answers the path of a file; {@code missing} when the site has none there. Fails with 429 when the client asks for
     * too many uncached files, or the site has no time to look them up.
     */
    public Mono<Void> answer(
            ServerWebExchange exchange, Tenant tenant, MediaPath path, SiteUrls urls, Mono<Void> missing) {
        Representation stored = cache.stored(PageKey.of(tenant, path.text()));
        if (stored != null) {
            RequestTrace.of(exchange).source(RequestTrace.Source.STORED);
            // A cached 404 is a page, which its own way counts.
            return stored.status() == 200 ? write(exchange, stored) : missing;
        }
        RequestTrace.of(exchange).source(RequestTrace.Source.MADE);
        return throttling
                .throttleFile(
                        exchange.getRequest(), tenant, Mono.defer(() -> files.get(exchange.getRequest(), tenant, path)))
                .map(shown -> shown.isSmall() && path.names(shown.file())
                        ? small(exchange, tenant, path, shown.file())
                        : large(exchange, tenant, path, urls, shown))
                .defaultIfEmpty(missing)
                .flatMap(writing -> writing);
    }

    /** Answers the path of a file of an unpublished site: never cached. */
    public Mono<Void> preview(
            ServerWebExchange exchange, Tenant tenant, MediaPath path, SiteUrls urls, Mono<Void> missing) {
        return files.find(tenant, path)
                .map(shown -> large(exchange, tenant, path, urls, shown))
                .defaultIfEmpty(missing)
                .flatMap(writing -> writing);
    }

    private Mono<Void> small(ServerWebExchange exchange, Tenant tenant, MediaPath path, MediaFile file) {
        Mono<Representation> making = throttling.runFileQueued(exchange.getRequest(), tenant, load(file, path));
        return cache.get(PageKey.of(tenant, path.text()), making, CurrentTenant.with(tenant.id()))
                .flatMap(made -> write(exchange, made));
    }

    /** Writes a cached file, or the cached 404 of its path. */
    private static Mono<Void> write(ServerWebExchange exchange, Representation stored) {
        return stored.status() == 200
                ? MediaResponseWriter.write(exchange, stored)
                : RepresentationWriter.write(exchange, stored);
    }

    private Mono<Representation> load(MediaFile file, MediaPath path) {
        return contents.read(file.content())
                .collectList()
                .flatMap(pieces -> rendering.runOffEventLoop(
                        () -> encoded(file, MediaFileLookup.joined(pieces).array(), lifetime(path))));
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

    private Mono<Void> large(
            ServerWebExchange exchange, Tenant tenant, MediaPath path, SiteUrls urls, MediaFileLookup.Shown shown) {
        MediaFile file = shown.file();
        if (!path.names(file)) {
            // The file has been replaced: redirect to its current content.
            return RepresentationWriter.write(exchange, Representation.movedTo(urls.media(file.id(), file.name())));
        }
        String cacheControl = urls.preview() ? PageRendering.NO_STORE : lifetime(path);
        return MediaResponseWriter.write(exchange, streamed(file, shown.contentType(), cacheControl, tenant));
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
