package fr.gouv.anct.minisites.admin.api.media;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.api.Problems;
import fr.gouv.anct.minisites.admin.api.SentJson;
import fr.gouv.anct.minisites.admin.library.FileWords;
import fr.gouv.anct.minisites.admin.library.NamedMedia;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Operation;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.media.inspection.Refusal;
import fr.gouv.anct.minisites.media.library.Medium;
import fr.gouv.anct.minisites.media.library.Shelf;
import fr.gouv.anct.minisites.media.upload.Outcome;
import fr.gouv.anct.minisites.media.upload.SentFile;
import fr.gouv.anct.minisites.media.upload.Uploads;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.BodyExtractors;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Moves a file to another folder, and replaces its bytes; its URL stays the same. */
@Component
class FileContentApiResource implements Resource {

    private static final String MEDIUM = MediaApiResource.MEDIA + "/{media}";

    private final LibraryFileChanges changes;
    private final NamedMedia named;
    private final Shelf shelf;
    private final Uploads uploads;
    private final FileWords words;
    private final SentJson json;
    private final Problems problems;

    FileContentApiResource(
            LibraryFileChanges changes,
            NamedMedia named,
            Shelf shelf,
            Uploads uploads,
            FileWords words,
            SentJson json,
            Problems problems) {
        this.changes = changes;
        this.named = named;
        this.shelf = shelf;
        this.uploads = uploads;
        this.words = words;
        this.json = json;
        this.problems = problems;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.put(MEDIUM + "/folder", new Guard.OfSite(Action.CONTENT_WRITE), this::move)
                        .told(Operation.one("api.operation.media.moveMedia", MediumDocument.class)
                                .sends(SentFolding.class)
                                .ifSeen()),
                Route.put(MEDIUM + "/content", new Guard.OfSite(Action.CONTENT_PUBLISH), this::replace)
                        .told(Operation.one("api.operation.media.replaceMedia", MediumDocument.class)
                                .sends(byte[].class)
                                .asks("name")
                                .ifSeen()));
    }

    private Mono<ServerResponse> move(Call call) {
        return changes.seen(call)
                .zipWhen(_ -> json.read(call, SentFolding.class))
                .flatMap(both -> move(call, both.getT1(), both.getT2()));
    }

    private Mono<ServerResponse> move(Call call, Medium medium, SentFolding sent) {
        String wanted = sent.folder() == null ? "" : sent.folder().toString();
        return named.folder(call, wanted)
                .flatMap(folder -> Objects.equals(folder.orElse(null), medium.folderId())
                        ? changes.now(call, medium)
                        : changes.answer(call, medium, shelf.move(medium, folder.orElse(null), call.who())));
    }

    private Mono<ServerResponse> replace(Call call) {
        return changes.seen(call)
                .filter(_ -> MediaApiResource.sendsBytes(call))
                .switchIfEmpty(Mono.error(problems::notBytes))
                .flatMap(medium -> uploads.replace(medium, file(call, medium), call.who())
                        .flatMap(outcome -> answer(call, medium, outcome)));
    }

    /** The stored name stays, whatever the name of the uploaded file. */
    private static SentFile file(Call call, Medium medium) {
        return SentFile.of(
                call.query("name").orElse(medium.name()), call.request().body(BodyExtractors.toDataBuffers()));
    }

    private Mono<ServerResponse> answer(Call call, Medium medium, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Taken _ -> changes.now(call, medium);
            case Outcome.Refused refused ->
                Mono.error(
                        refused.refusal().reason() == Refusal.Reason.OVERTAKEN
                                ? problems.overtaken()
                                : problems.invalid("", words.refusal(refused.refusal())));
        };
    }
}
