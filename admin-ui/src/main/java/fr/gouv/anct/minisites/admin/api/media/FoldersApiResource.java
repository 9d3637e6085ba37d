package fr.gouv.anct.minisites.admin.api.media;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.api.JsonBodyReader;
import fr.gouv.anct.minisites.admin.api.JsonResponses;
import fr.gouv.anct.minisites.admin.api.Preconditions;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.ApiOperation;
import fr.gouv.anct.minisites.admin.routing.ApiRequests;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.media.library.Folder;
import fr.gouv.anct.minisites.media.library.Folders;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Lists, creates, renames and moves the folders of the library, and deletes empty ones. */
@Component
class FoldersApiResource implements BackOfficeResource {

    private static final String FOLDERS = ApiRequests.ROOT + "/sites/{site}/folders";
    private static final String FOLDER = FOLDERS + "/{folder}";

    private final Folders folders;
    private final FolderJsonMapper mapper;
    private final JsonBodyReader json;
    private final Preconditions preconditions;
    private final JsonResponses responses;

    FoldersApiResource(
            Folders folders,
            FolderJsonMapper mapper,
            JsonBodyReader json,
            Preconditions preconditions,
            JsonResponses responses) {
        this.folders = folders;
        this.mapper = mapper;
        this.json = json;
        this.preconditions = preconditions;
        this.responses = responses;
    }

    @Override
    public List<Route> routes() {
        Guard read = new Guard.OfSite(Action.SITE_READ);
        Guard write = new Guard.OfSite(Action.CONTENT_WRITE);
        return List.of(
                Route.get(FOLDERS, read, this::list)
                        .documentedBy(ApiOperation.returningList(
                                "api.operation.folders.listFolders",
                                ApiOperation.Shape.STRETCH,
                                FolderJsonMapper.FolderDetails.class,
                                "cursor",
                                "limit")),
                Route.post(FOLDERS, write, this::add)
                        .documentedBy(ApiOperation.returning(
                                        "api.operation.folders.createFolder", FolderJsonMapper.FolderDetails.class)
                                .sends(FolderJsonMapper.FolderRequest.class)
                                .created()),
                Route.get(FOLDER, read, this::show)
                        .documentedBy(ApiOperation.returning(
                                "api.operation.folders.getFolder", FolderJsonMapper.FolderDetails.class)),
                Route.put(FOLDER, write, this::change)
                        .documentedBy(ApiOperation.returning(
                                        "api.operation.folders.saveFolder", FolderJsonMapper.FolderDetails.class)
                                .sends(FolderJsonMapper.FolderRequest.class)
                                .requiringIfMatch()),
                Route.delete(FOLDER, write, this::remove)
                        .documentedBy(ApiOperation.returning("api.operation.folders.deleteFolder", null)));
    }

    private Mono<ServerResponse> list(AdmittedRequest request) {
        return folders.tree()
                .map(tree -> mapper.stretch(request, tree))
                .flatMap(page -> responses.answer(request, page));
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        return named(request).flatMap(folder -> responses.answer(request, mapper.document(request, folder)));
    }

    private Mono<ServerResponse> add(AdmittedRequest request) {
        return json.read(request, FolderJsonMapper.FolderRequest.class)
                .flatMap(sent -> folders.add(sent.parent(), mapper.name(sent), request.actor()))
                .flatMap(result -> mapper.done(request, result))
                .flatMap(id -> now(request, id))
                .flatMap(
                        folder -> responses.created(mapper.address(request, folder), mapper.document(request, folder)));
    }

    private Mono<Folder> named(AdmittedRequest request) {
        return request.find("folder", id -> now(request, id));
    }

    private Mono<Folder> now(AdmittedRequest request, UUID id) {
        return folders.tree()
                .flatMap(tree -> Mono.justOrEmpty(tree.folder(id)))
                .switchIfEmpty(Mono.defer(request::notFound));
    }

    private Mono<ServerResponse> change(AdmittedRequest request) {
        return named(request)
                .doOnNext(folder -> preconditions.require(request, mapper.document(request, folder)))
                .zipWhen(_ -> json.read(request, FolderJsonMapper.FolderRequest.class))
                .flatMap(both -> change(request, both.getT1(), both.getT2()));
    }

    private Mono<ServerResponse> change(AdmittedRequest request, Folder folder, FolderJsonMapper.FolderRequest sent) {
        return folders.change(folder, sent.parent(), mapper.name(sent), request.actor())
                .flatMap(result -> mapper.done(request, result))
                .flatMap(id -> now(request, id))
                .flatMap(now -> responses.ok(mapper.document(request, now)));
    }

    private Mono<ServerResponse> remove(AdmittedRequest request) {
        return named(request).flatMap(folder -> remove(request, folder));
    }

    private Mono<ServerResponse> remove(AdmittedRequest request, Folder folder) {
        return folders.remove(folder, request.actor())
                .flatMap(removed -> removed ? ServerResponse.noContent().build() : Mono.error(mapper.notEmpty(folder)));
    }
}
