package fr.gouv.anct.minisites.admin.api.media;

import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.api.ApiProblems;
import fr.gouv.anct.minisites.admin.api.JsonBodyReader;
import fr.gouv.anct.minisites.admin.label.LibraryFileLabels;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.ApiOperation;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.media.inspection.RejectionReason;
import fr.gouv.anct.minisites.media.library.LibraryFile;
import fr.gouv.anct.minisites.media.library.MediaCommands;
import fr.gouv.anct.minisites.media.upload.UploadResult;
import fr.gouv.anct.minisites.media.upload.UploadedFile;
import fr.gouv.anct.minisites.media.upload.Uploads;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.BodyExtractors;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Moves a file to another folder, and replaces its bytes; its URL stays the same. */
@Component
class FileContentApiResource implements BackOfficeResource {

    private static final String MEDIUM = MediaApiResource.MEDIA + "/{media}";

    private final LibraryFileChanges changes;
    private final MediaCommands mediaCommands;
    private final Uploads uploads;
    private final LibraryFileLabels labels;
    private final JsonBodyReader json;
    private final ApiProblems problems;

    FileContentApiResource(
            LibraryFileChanges changes,
            MediaCommands mediaCommands,
            Uploads uploads,
            LibraryFileLabels labels,
            JsonBodyReader json,
            ApiProblems problems) {
        this.changes = changes;
        this.mediaCommands = mediaCommands;
        this.uploads = uploads;
        this.labels = labels;
        this.json = json;
        this.problems = problems;
    }

    /**
     * Folder that a file is moved to.
     *
     * @param folder null: at the top
     */
    @JsonTypeName("SentFolding")
    record MoveRequest(@Nullable UUID folder) {}

    @Override
    public List<Route> routes() {
        return List.of(
                Route.put(MEDIUM + "/folder", new Guard.OfSite(Action.CONTENT_WRITE), this::move)
                        .documentedBy(ApiOperation.returning(
                                        "api.operation.media.moveMedia", LibraryFileJsonMapper.FileDetails.class)
                                .sends(MoveRequest.class)
                                .requiringIfMatch()),
                Route.put(MEDIUM + "/content", new Guard.OfSite(Action.CONTENT_PUBLISH), this::replace)
                        .documentedBy(ApiOperation.returning(
                                        "api.operation.media.replaceMedia", LibraryFileJsonMapper.FileDetails.class)
                                .sends(byte[].class)
                                .withQueryParameters("name")
                                .requiringIfMatch()));
    }

    private Mono<ServerResponse> move(AdmittedRequest request) {
        return changes.seen(request)
                .zipWhen(_ -> json.read(request, MoveRequest.class))
                .flatMap(both -> move(request, both.getT1(), both.getT2()));
    }

    private Mono<ServerResponse> move(AdmittedRequest request, LibraryFile file, MoveRequest sent) {
        String wanted = sent.folder() == null ? "" : sent.folder().toString();
        return changes.folder(request, wanted)
                .flatMap(folder -> Objects.equals(folder.orElse(null), file.folderId())
                        ? changes.now(request, file)
                        : changes.answer(
                                request, file, mediaCommands.move(file, folder.orElse(null), request.actor())));
    }

    private Mono<ServerResponse> replace(AdmittedRequest request) {
        return changes.seen(request)
                .filter(_ -> MediaApiResource.sendsBytes(request))
                .switchIfEmpty(Mono.error(problems::notBytes))
                .flatMap(file -> replace(request, file));
    }

    private Mono<ServerResponse> replace(AdmittedRequest request, LibraryFile file) {
        return uploads.replace(file, file(request, file), request.actor())
                .flatMap(result -> respond(request, file, result));
    }

    /** The stored name stays, whatever the name of the uploaded file. */
    private static UploadedFile file(AdmittedRequest request, LibraryFile file) {
        return UploadedFile.of(
                request.query("name").orElse(file.name()), request.request().body(BodyExtractors.toDataBuffers()));
    }

    private Mono<ServerResponse> respond(AdmittedRequest request, LibraryFile file, UploadResult result) {
        return switch (result) {
            case UploadResult.Accepted _ -> changes.now(request, file);
            case UploadResult.Rejected rejected ->
                Mono.error(
                        rejected.refusal().reason() == RejectionReason.Reason.OVERTAKEN
                                ? problems.preconditionFailed()
                                : problems.invalid("", labels.refusal(rejected.refusal())));
        };
    }
}
