package fr.gouv.anct.minisites.admin.api.media;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.api.ApiProblems;
import fr.gouv.anct.minisites.admin.api.JsonBodyReader;
import fr.gouv.anct.minisites.admin.api.JsonResponses;
import fr.gouv.anct.minisites.admin.label.LibraryFileLabels;
import fr.gouv.anct.minisites.admin.library.LibraryFileLookup;
import fr.gouv.anct.minisites.admin.library.LibraryFilePermissions;
import fr.gouv.anct.minisites.admin.library.MediaDescriptionFields;
import fr.gouv.anct.minisites.admin.library.MediaDescriptionInput;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.ApiOperation;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.ProblemException.Violation;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.media.library.LibraryFile;
import fr.gouv.anct.minisites.media.library.MediaCommands;
import fr.gouv.anct.minisites.media.library.MediaDescription;
import fr.gouv.anct.minisites.media.library.MediaUsage;
import fr.gouv.anct.minisites.media.library.MediaUsages;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Reads and describes a single file, and deletes it when nothing shows it. */
@Component
class LibraryFileApiResource implements BackOfficeResource {

    private static final String MEDIUM = MediaApiResource.MEDIA + "/{media}";

    private static final Map<String, String> POINTERS = Map.of(
            MediaDescriptionInput.TITLE, "/title",
            MediaDescriptionInput.PURPOSE, "/decorative",
            MediaDescriptionInput.ALT, "/alt",
            MediaDescriptionInput.CAPTION, "/caption",
            MediaDescriptionInput.CREDIT, "/credit",
            MediaDescriptionInput.LICENCE, "/licence",
            MediaDescriptionInput.LANGUAGE, "/language",
            MediaDescriptionInput.FOCUS_X, "/focusX",
            MediaDescriptionInput.FOCUS_Y, "/focusY");

    private final LibraryFileLookup lookup;
    private final LibraryFileChanges changes;
    private final MediaCommands mediaCommands;
    private final MediaUsages usages;
    private final MediaDescriptionFields fields;
    private final LibraryFileJsonMapper mapper;
    private final LibraryFileLabels labels;
    private final JsonBodyReader json;
    private final ApiProblems problems;
    private final JsonResponses responses;
    private final Messages messages;

    LibraryFileApiResource(
            LibraryFileLookup lookup,
            LibraryFileChanges changes,
            MediaCommands mediaCommands,
            MediaUsages usages,
            MediaDescriptionFields fields,
            LibraryFileJsonMapper mapper,
            LibraryFileLabels labels,
            JsonBodyReader json,
            ApiProblems problems,
            JsonResponses responses,
            Messages messages) {
        this.lookup = lookup;
        this.changes = changes;
        this.mediaCommands = mediaCommands;
        this.usages = usages;
        this.fields = fields;
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
                        .documentedBy(ApiOperation.returning("api.operation.media.getMedia", LibraryFileDetails.class)),
                Route.put(MEDIUM, write, this::describe)
                        .documentedBy(
                                ApiOperation.returning("api.operation.media.describeMedia", LibraryFileDetails.class)
                                        .sends(LibraryFileDescription.class)
                                        .requiringIfMatch()),
                Route.delete(MEDIUM, write, this::remove)
                        .documentedBy(ApiOperation.returning("api.operation.media.deleteMedia", null)));
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        return lookup.of(request).flatMap(file -> responses.answer(request, mapper.whole(request.site(), file)));
    }

    private Mono<ServerResponse> describe(AdmittedRequest request) {
        return changes.seen(request)
                .zipWhen(_ -> json.read(request, LibraryFileDescription.class))
                .flatMap(both -> describe(request, both.getT1(), both.getT2()));
    }

    private Mono<ServerResponse> describe(AdmittedRequest request, LibraryFile file, LibraryFileDescription sent) {
        if (!LibraryFilePermissions.mayDescribe(request, file)) {
            return Mono.error(problems.forbidden("online", "api.media.online"));
        }
        MediaDescriptionInput input = LibraryFileJsonMapper.typed(sent, file);
        List<Violation> wrong = fields.problems(input, file).entrySet().stream()
                .map(problem -> new Violation(POINTERS.getOrDefault(problem.getKey(), ""), problem.getValue()))
                .toList();
        return wrong.isEmpty()
                ? describe(request, file, sent, input.description(file))
                : Mono.error(problems.invalid(wrong));
    }

    private Mono<ServerResponse> describe(
            AdmittedRequest request, LibraryFile file, LibraryFileDescription sent, MediaDescription kept) {
        List<Violation> dropped = LibraryFileJsonMapper.dropped(sent, file, kept).stream()
                .map(pointer -> new Violation(pointer, messages.get("api.media.dropped")))
                .toList();
        return dropped.isEmpty()
                ? changes.answer(request, file, mediaCommands.describe(file, kept, request.actor()))
                : Mono.error(problems.invalid(dropped));
    }

    private Mono<ServerResponse> remove(AdmittedRequest request) {
        return lookup.of(request)
                .zipWhen(file -> usages.of(file.id()))
                .flatMap(both -> remove(request, both.getT1(), both.getT2()));
    }

    private Mono<ServerResponse> remove(AdmittedRequest request, LibraryFile file, List<MediaUsage> known) {
        return known.isEmpty()
                ? mediaCommands
                        .remove(file, request.actor())
                        .then(Mono.defer(() -> ServerResponse.noContent().build()))
                : Mono.error(problems.conflict(
                        "in-use",
                        messages.get("api.media.used"),
                        messages.get("api.media.used.detail"),
                        known.stream()
                                .map(usage -> new Violation("", labels.use(usage)))
                                .toList()));
    }
}
