package fr.gouv.anct.minisites.admin.api.media;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.api.ApiProblems;
import fr.gouv.anct.minisites.admin.api.JsonBodyReader;
import fr.gouv.anct.minisites.admin.library.LibraryFileLabels;
import fr.gouv.anct.minisites.admin.library.LibraryFileLookup;
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
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.BodyExtractors;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Moves a file to another folder, and replaces its bytes; its URL stays the same. */
@Component
class FileContentApiResource implements BackOfficeResource {

    private static final String MEDIUM = MediaApiResource.MEDIA + "/{media}";

    private final LibraryFileChanges changes;
    private final LibraryFileLookup named;
    private final MediaCommands mediaCommands;
    private final Uploads uploads;
    private final LibraryFileLabels words;
    private final JsonBodyReader json;
    private final ApiProblems problems;

    FileContentApiResource(
            LibraryFileChanges changes,
            LibraryFileLookup named,
            MediaCommands mediaCommands,
            Uploads uploads,
            LibraryFileLabels words,
            JsonBodyReader json,
            ApiProblems problems) {
        this.changes = changes;
        this.named = named;
        this.mediaCommands = mediaCommands;
        this.uploads = uploads;
        this.words = words;
        this.json = json;
        this.problems = problems;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.put(MEDIUM + "/folder", new Guard.OfSite(Action.CONTENT_WRITE), this::move)
                        .documentedBy(ApiOperation.returning("api.operation.media.moveMedia", LibraryFileDetails.class)
                                .sends(LibraryFileMoveRequest.class)
                                .requiringIfMatch()),
                Route.put(MEDIUM + "/content", new Guard.OfSite(Action.CONTENT_PUBLISH), this::replace)
                        .documentedBy(
                                ApiOperation.returning("api.operation.media.replaceMedia", LibraryFileDetails.class)
                                        .sends(byte[].class)
                                        .withQueryParameters("name")
                                        .requiringIfMatch()));
    }

    private Mono<ServerResponse> move(AdmittedRequest call) {
        return changes.seen(call)
                .zipWhen(_ -> json.read(call, LibraryFileMoveRequest.class))
                .flatMap(both -> move(call, both.getT1(), both.getT2()));
    }

    private Mono<ServerResponse> move(AdmittedRequest call, LibraryFile medium, LibraryFileMoveRequest sent) {
        String wanted = sent.folder() == null ? "" : sent.folder().toString();
        return named.folder(call, wanted)
                .flatMap(folder -> Objects.equals(folder.orElse(null), medium.folderId())
                        ? changes.now(call, medium)
                        : changes.answer(call, medium, mediaCommands.move(medium, folder.orElse(null), call.actor())));
    }

    private Mono<ServerResponse> replace(AdmittedRequest call) {
        return changes.seen(call)
                .filter(_ -> MediaApiResource.sendsBytes(call))
                .switchIfEmpty(Mono.error(problems::notBytes))
                .flatMap(medium -> replace(call, medium));
    }

    private Mono<ServerResponse> replace(AdmittedRequest call, LibraryFile medium) {
        return uploads.replace(medium, file(call, medium), call.actor())
                .flatMap(outcome -> answer(call, medium, outcome));
    }

    /** The stored name stays, whatever the name of the uploaded file. */
    private static UploadedFile file(AdmittedRequest call, LibraryFile medium) {
        return UploadedFile.of(
                call.query("name").orElse(medium.name()), call.request().body(BodyExtractors.toDataBuffers()));
    }

    private Mono<ServerResponse> answer(AdmittedRequest call, LibraryFile medium, UploadResult outcome) {
        return switch (outcome) {
            case UploadResult.Accepted _ -> changes.now(call, medium);
            case UploadResult.Rejected refused ->
                Mono.error(
                        refused.refusal().reason() == RejectionReason.Reason.OVERTAKEN
                                ? problems.preconditionFailed()
                                : problems.invalid("", words.refusal(refused.refusal())));
        };
    }
}
