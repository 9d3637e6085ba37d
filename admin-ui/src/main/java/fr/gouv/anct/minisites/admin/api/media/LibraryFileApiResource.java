package fr.gouv.anct.minisites.admin.api.media;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.api.ApiProblems;
import fr.gouv.anct.minisites.admin.api.JsonBodyReader;
import fr.gouv.anct.minisites.admin.api.JsonResponses;
import fr.gouv.anct.minisites.admin.label.LibraryFileLabels;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.ApiOperation;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.ProblemException;
import fr.gouv.anct.minisites.admin.routing.ProblemException.Violation;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.media.library.LibraryFile;
import fr.gouv.anct.minisites.media.library.MediaCommands;
import fr.gouv.anct.minisites.media.library.MediaDescription;
import fr.gouv.anct.minisites.media.library.MediaDescriptionRequest;
import fr.gouv.anct.minisites.media.library.MediaUsage;
import fr.gouv.anct.minisites.media.library.MediaUsages;
import fr.gouv.anct.minisites.validation.Problem;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Reads and describes a single file, and deletes it when nothing shows it. */
@Component
class LibraryFileApiResource implements BackOfficeResource {

    private static final String MEDIUM = MediaApiResource.MEDIA + "/{media}";

    private final LibraryFileChanges changes;
    private final MediaCommands mediaCommands;
    private final MediaUsages usages;
    private final LibraryFileJsonMapper mapper;
    private final LibraryFileLabels labels;
    private final JsonBodyReader json;
    private final ApiProblems problems;
    private final JsonResponses responses;
    private final Messages messages;

    LibraryFileApiResource(
            LibraryFileChanges changes,
            MediaCommands mediaCommands,
            MediaUsages usages,
            LibraryFileJsonMapper mapper,
            LibraryFileLabels labels,
            JsonBodyReader json,
            ApiProblems problems,
            JsonResponses responses,
            Messages messages) {
        this.changes = changes;
        this.mediaCommands = mediaCommands;
        this.usages = usages;
        this.mapper = mapper;
        this.labels = labels;
        this.json = json;
        this.problems = problems;
        this.responses = responses;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        Guard write = new Guard.OfSite(Action.CONTENT_WRITE);
        return List.of(
                Route.get(MEDIUM, new Guard.OfSite(Action.SITE_READ), this::show)
                        .documentedBy(ApiOperation.returning(
                                "api.operation.media.getMedia", LibraryFileJsonMapper.FileDetails.class)),
                Route.put(MEDIUM, write, this::describe)
                        .documentedBy(ApiOperation.returning(
                                        "api.operation.media.describeMedia", LibraryFileJsonMapper.FileDetails.class)
                                .sends(LibraryFileJsonMapper.FileDescription.class)
                                .requiringIfMatch()),
                Route.delete(MEDIUM, write, this::remove)
                        .documentedBy(ApiOperation.returning("api.operation.media.deleteMedia", null)));
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        return changes.file(request).flatMap(file -> responses.answer(request, mapper.whole(request.site(), file)));
    }

    private Mono<ServerResponse> describe(AdmittedRequest request) {
        return changes.seen(request)
                .zipWhen(_ -> json.read(request, LibraryFileJsonMapper.FileDescription.class))
                .flatMap(both -> describe(request, both.getT1(), both.getT2()));
    }

    private Mono<ServerResponse> describe(
            AdmittedRequest request, LibraryFile file, LibraryFileJsonMapper.FileDescription sent) {
        if (!request.mayChange(file.describing())) {
            return Mono.error(problems.forbidden("online", "api.media.online"));
        }
        MediaDescriptionRequest wanted = LibraryFileJsonMapper.request(sent, file);
        List<Problem> wrong = wanted.problems(file);
        return wrong.isEmpty()
                ? describe(request, file, sent, wanted.description(file))
                : Mono.error(problems.invalid("library", wrong));
    }

    private Mono<ServerResponse> describe(
            AdmittedRequest request,
            LibraryFile file,
            LibraryFileJsonMapper.FileDescription sent,
            MediaDescription kept) {
        List<Violation> dropped = LibraryFileJsonMapper.dropped(sent, file, kept).stream()
                .map(pointer -> new Violation(pointer, messages.get("api.media.dropped")))
                .toList();
        return dropped.isEmpty()
                ? changes.answer(request, file, mediaCommands.describe(file, kept, request.actor()))
                : Mono.error(problems.invalid(dropped));
    }

    private Mono<ServerResponse> remove(AdmittedRequest request) {
        return changes.file(request)
                .zipWhen(file -> usages.of(file.id()))
                .flatMap(both -> remove(request, both.getT1(), both.getT2()));
    }

    private Mono<ServerResponse> remove(AdmittedRequest request, LibraryFile file, List<MediaUsage> known) {
        return known.isEmpty()
                ? mediaCommands
                        .removeUnused(file, request.actor())
                        .flatMap(_ -> ServerResponse.noContent().build())
                        .switchIfEmpty(Mono.defer(() -> usedMeanwhile(request)))
                : Mono.error(inUse(known));
    }

    private Mono<ServerResponse> usedMeanwhile(AdmittedRequest request) {
        return changes.file(request).flatMap(file -> usages.of(file.id())).flatMap(known -> Mono.error(inUse(known)));
    }

    private ProblemException inUse(List<MediaUsage> known) {
        return problems.conflict(
                "in-use",
                messages.get("api.media.used"),
                messages.get("api.media.used.detail"),
                known.stream()
                        .map(usage -> new Violation("", labels.use(usage)))
                        .toList());
    }
}
