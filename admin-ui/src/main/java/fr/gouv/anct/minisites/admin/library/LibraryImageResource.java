package fr.gouv.anct.minisites.admin.library;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.media.MediaContents;
import fr.gouv.anct.minisites.media.library.LibraryFile;
import fr.gouv.anct.minisites.media.library.MediaListing;
import fr.gouv.anct.minisites.media.library.StoredFile;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Serves the bytes of an image of the media library to users who may read the site, before visitors can see it, in a
 * requested width. Documents are not served, because they are not displayed.
 */
@Component
class LibraryImageResource implements BackOfficeResource {

    private static final String WIDTH = "largeur";
    private static final int WIDEST = 10_000;

    private final MediaListing media;
    private final MediaContents contents;

    LibraryImageResource(MediaListing media, MediaContents contents) {
        this.media = media;
        this.contents = contents;
    }

    /**
     * Returns the link to the smallest rendition of at least a width; null for a document, and for an image that is
     * held back.
     */
    static @Nullable String preview(Tenant site, LibraryFile file, int width) {
        return file.seen() && file.state() == LibraryFile.State.CLEAN
                ? Path.query(Paths.FILE_CONTENT.link(site, file.id()), WIDTH, width)
                : null;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(Paths.FILE_CONTENT, new Guard.OfSite(Action.SITE_READ), this::show));
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        int width = request.query(WIDTH)
                .filter(text -> text.matches("\\d{1,5}"))
                .map(Integer::valueOf)
                .filter(wished -> wished <= WIDEST)
                .orElse(0);
        return request.id("media")
                .flatMap(id -> media.stored(id, width))
                .filter(file -> file.contentType().startsWith("image/"))
                .flatMap(file -> respond(request, file))
                .switchIfEmpty(Mono.defer(request::notFound));
    }

    private Mono<ServerResponse> respond(AdmittedRequest request, StoredFile file) {
        String tag = "\"" + file.content().tag() + "\"";
        Flux<DataBuffer> bytes = contents.read(file.content())
                .<DataBuffer>map(DefaultDataBufferFactory.sharedInstance::wrap)
                // The response body is written after the call's context has ended.
                .contextWrite(CurrentTenant.with(request.site().id()));
        return request.request()
                .checkNotModified(tag)
                .switchIfEmpty(Mono.defer(() -> ServerResponse.ok()
                        .contentType(MediaType.parseMediaType(file.contentType()))
                        .contentLength(file.content().size())
                        // Revalidated at each use: a replaced file keeps its URL.
                        .cacheControl(CacheControl.noCache().cachePrivate())
                        .eTag(tag)
                        .body(bytes, DataBuffer.class)));
    }
}
