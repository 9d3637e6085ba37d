package fr.gouv.anct.minisites.admin.api.media;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.api.JsonAnswers;
import fr.gouv.anct.minisites.admin.api.Problems;
import fr.gouv.anct.minisites.admin.api.SentJson;
import fr.gouv.anct.minisites.admin.library.DescriptionFields;
import fr.gouv.anct.minisites.admin.library.FileWords;
import fr.gouv.anct.minisites.admin.library.MediumPermissions;
import fr.gouv.anct.minisites.admin.library.NamedMedia;
import fr.gouv.anct.minisites.admin.library.TypedDescription;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Operation;
import fr.gouv.anct.minisites.admin.shell.ProblemException.Wrong;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.media.library.Description;
import fr.gouv.anct.minisites.media.library.Medium;
import fr.gouv.anct.minisites.media.library.Shelf;
import fr.gouv.anct.minisites.media.library.Use;
import fr.gouv.anct.minisites.media.library.Uses;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Reads and describes a single file, and deletes it when nothing shows it. */
@Component("apiMediumResource")
class LibraryFileApiResource implements Resource {

    private static final String MEDIUM = MediaApiResource.MEDIA + "/{media}";

    private static final Map<String, String> POINTERS = Map.of(
            TypedDescription.TITLE, "/title",
            TypedDescription.PURPOSE, "/decorative",
            TypedDescription.ALT, "/alt",
            TypedDescription.CAPTION, "/caption",
            TypedDescription.CREDIT, "/credit",
            TypedDescription.LICENCE, "/licence",
            TypedDescription.LANGUAGE, "/language",
            TypedDescription.FOCUS_X, "/focusX",
            TypedDescription.FOCUS_Y, "/focusY");

    private final NamedMedia named;
    private final LibraryFileChanges changes;
    private final Shelf shelf;
    private final Uses uses;
    private final DescriptionFields fields;
    private final MediumDocuments documents;
    private final FileWords words;
    private final SentJson json;
    private final Problems problems;
    private final JsonAnswers answers;
    private final Texts texts;

    LibraryFileApiResource(
            NamedMedia named,
            LibraryFileChanges changes,
            Shelf shelf,
            Uses uses,
            DescriptionFields fields,
            MediumDocuments documents,
            FileWords words,
            SentJson json,
            Problems problems,
            JsonAnswers answers,
            Texts texts) {
        this.named = named;
        this.changes = changes;
        this.shelf = shelf;
        this.uses = uses;
        this.fields = fields;
        this.documents = documents;
        this.words = words;
        this.json = json;
        this.problems = problems;
        this.answers = answers;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        Guard write = new Guard.OfSite(Action.CONTENT_WRITE);
        return List.of(
                Route.get(MEDIUM, new Guard.OfSite(Action.SITE_READ), this::show)
                        .told(Operation.one("api.operation.media.getMedia", MediumDocument.class)),
                Route.put(MEDIUM, write, this::describe)
                        .told(Operation.one("api.operation.media.describeMedia", MediumDocument.class)
                                .sends(MediumDescription.class)
                                .ifSeen()),
                Route.delete(MEDIUM, write, this::remove).told(Operation.one("api.operation.media.deleteMedia", null)));
    }

    private Mono<ServerResponse> show(Call call) {
        return named.of(call).flatMap(medium -> answers.answer(call, documents.whole(call.site(), medium)));
    }

    private Mono<ServerResponse> describe(Call call) {
        return changes.seen(call)
                .zipWhen(_ -> json.read(call, MediumDescription.class))
                .flatMap(both -> describe(call, both.getT1(), both.getT2()));
    }

    private Mono<ServerResponse> describe(Call call, Medium medium, MediumDescription sent) {
        if (!MediumPermissions.mayDescribe(call, medium)) {
            return Mono.error(problems.forbidden("online", "api.media.online"));
        }
        TypedDescription typed = MediumDocuments.typed(sent, medium);
        List<Wrong> wrong = fields.problems(typed, medium).entrySet().stream()
                .map(problem -> new Wrong(POINTERS.getOrDefault(problem.getKey(), ""), problem.getValue()))
                .toList();
        return wrong.isEmpty()
                ? describe(call, medium, sent, typed.description(medium))
                : Mono.error(problems.invalid(wrong));
    }

    private Mono<ServerResponse> describe(Call call, Medium medium, MediumDescription sent, Description kept) {
        List<Wrong> dropped = MediumDocuments.dropped(sent, medium, kept).stream()
                .map(pointer -> new Wrong(pointer, texts.say("api.media.dropped")))
                .toList();
        return dropped.isEmpty()
                ? changes.answer(call, medium, shelf.describe(medium, kept, call.who()))
                : Mono.error(problems.invalid(dropped));
    }

    private Mono<ServerResponse> remove(Call call) {
        return named.of(call).flatMap(medium -> uses.of(medium.id()).flatMap(known -> remove(call, medium, known)));
    }

    private Mono<ServerResponse> remove(Call call, Medium medium, List<Use> known) {
        return known.isEmpty()
                ? shelf.remove(medium, call.who())
                        .then(Mono.defer(() -> ServerResponse.noContent().build()))
                : Mono.error(problems.conflict(
                        "in-use",
                        texts.say("api.media.used"),
                        texts.say("api.media.used.detail"),
                        known.stream().map(use -> new Wrong("", words.use(use))).toList()));
    }
}
