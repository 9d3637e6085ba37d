package fr.gouv.anct.minisites.admin.api.media;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.api.ApiProblems;
import fr.gouv.anct.minisites.admin.api.CursorPaging;
import fr.gouv.anct.minisites.admin.api.JsonResponses;
import fr.gouv.anct.minisites.admin.label.LibraryFileLabels;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.ApiOperation;
import fr.gouv.anct.minisites.admin.routing.ApiRequests;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.InstantParser;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.database.CanonicalUuid;
import fr.gouv.anct.minisites.media.library.LibraryFile;
import fr.gouv.anct.minisites.media.library.MediaListing;
import fr.gouv.anct.minisites.media.upload.UploadResult;
import fr.gouv.anct.minisites.media.upload.UploadedFile;
import fr.gouv.anct.minisites.media.upload.Uploads;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.BodyExtractors;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Lists the files of a site, and adds files by streaming their bytes. */
@Component
class MediaApiResource implements BackOfficeResource {

    static final String MEDIA = ApiRequests.ROOT + "/sites/{site}/media";

    private final MediaListing media;
    private final LibraryFileChanges changes;
    private final Uploads uploads;
    private final LibraryFileJsonMapper mapper;
    private final CursorPaging paging;
    private final LibraryFileLabels labels;
    private final ApiProblems problems;
    private final JsonResponses responses;
    private final Messages messages;

    MediaApiResource(
            MediaListing media,
            LibraryFileChanges changes,
            Uploads uploads,
            LibraryFileJsonMapper mapper,
            CursorPaging paging,
            LibraryFileLabels labels,
            ApiProblems problems,
            JsonResponses responses,
            Messages messages) {
        this.media = media;
        this.changes = changes;
        this.uploads = uploads;
        this.mapper = mapper;
        this.paging = paging;
        this.labels = labels;
        this.problems = problems;
        this.responses = responses;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(MEDIA, new Guard.OfSite(Action.SITE_READ), this::list)
                        .documentedBy(ApiOperation.returningList(
                                "api.operation.media.listMedia",
                                ApiOperation.Shape.STRETCH,
                                LibraryFileJsonMapper.FileDetails.class,
                                "folder",
                                "cursor",
                                "limit")),
                Route.post(MEDIA, new Guard.OfSite(Action.CONTENT_WRITE), this::add)
                        .documentedBy(ApiOperation.returning(
                                        "api.operation.media.uploadMedia", LibraryFileJsonMapper.FileDetails.class)
                                .sends(byte[].class)
                                .withQueryParameters("name", "folder")
                                .created()));
    }

    private Mono<ServerResponse> list(AdmittedRequest request) {
        MediaListing.Keyset after = paging.position(request, MediaApiResource::cursor);
        return changes.folder(request, request.query("folder").orElse(""))
                .flatMap(folder -> media.after(folder.orElse(null), after, paging.limit(request) + 1))
                .map(found -> paging.page(
                        request,
                        found,
                        file -> file.createdAt() + " " + file.id(),
                        file -> mapper.whole(request.site(), file)))
                .flatMap(page -> responses.answer(request, page));
    }

    private static Optional<MediaListing.Keyset> cursor(String name) {
        String[] parts = name.split(" ", 2);
        return InstantParser.read(parts[0])
                .flatMap(at -> CanonicalUuid.read(parts[parts.length - 1]).map(id -> new MediaListing.Keyset(at, id)));
    }

    private Mono<ServerResponse> add(AdmittedRequest request) {
        if (!sendsBytes(request)) {
            return Mono.error(problems::notBytes);
        }
        String name = request.query("name").orElseThrow(() -> problems.invalid("name", messages.get("api.missing")));
        return changes.folder(request, request.query("folder").orElse(""))
                .flatMap(folder -> uploads.add(
                        UploadedFile.of(name, request.request().body(BodyExtractors.toDataBuffers())),
                        folder.orElse(null),
                        request.actor()))
                .flatMap(result -> respond(request, result));
    }

    static boolean sendsBytes(AdmittedRequest request) {
        return request.request()
                .headers()
                .contentType()
                .filter(MediaType.APPLICATION_OCTET_STREAM::includes)
                .isPresent();
    }

    private Mono<ServerResponse> respond(AdmittedRequest request, UploadResult result) {
        return switch (result) {
            case UploadResult.Accepted accepted ->
                media.findById(accepted.id())
                        .flatMap((LibraryFile file) -> responses.created(
                                mapper.address(request.site(), file.id()), mapper.whole(request.site(), file)));
            case UploadResult.Rejected rejected -> Mono.error(problems.invalid("", labels.refusal(rejected.refusal())));
        };
    }
}
