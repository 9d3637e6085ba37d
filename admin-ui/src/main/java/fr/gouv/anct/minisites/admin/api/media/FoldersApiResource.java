package fr.gouv.anct.minisites.admin.api.media;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.api.JsonAnswers;
import fr.gouv.anct.minisites.admin.api.Seen;
import fr.gouv.anct.minisites.admin.api.SentJson;
import fr.gouv.anct.minisites.admin.library.NamedMedia;
import fr.gouv.anct.minisites.admin.shell.Api;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Operation;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.media.library.Folder;
import fr.gouv.anct.minisites.media.library.Folders;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Lists, creates, renames and moves the folders of the library, and deletes empty ones. */
@Component
class FoldersApiResource implements Resource {

    private static final String FOLDERS = Api.ROOT + "/sites/{site}/folders";
    private static final String FOLDER = FOLDERS + "/{folder}";

    private final NamedMedia named;
    private final Folders folders;
    private final FolderDesk desk;
    private final SentJson json;
    private final Seen seen;
    private final JsonAnswers answers;

    FoldersApiResource(
            NamedMedia named, Folders folders, FolderDesk desk, SentJson json, Seen seen, JsonAnswers answers) {
        this.named = named;
        this.folders = folders;
        this.desk = desk;
        this.json = json;
        this.seen = seen;
        this.answers = answers;
    }

    @Override
    public List<Route> routes() {
        Guard read = new Guard.OfSite(Action.SITE_READ);
        Guard write = new Guard.OfSite(Action.CONTENT_WRITE);
        return List.of(
                Route.get(FOLDERS, read, this::list)
                        .told(Operation.several(
                                "api.operation.folders.listFolders",
                                Operation.Shape.STRETCH,
                                FolderDocument.class,
                                "cursor",
                                "limit")),
                Route.post(FOLDERS, write, this::add)
                        .told(Operation.one("api.operation.folders.createFolder", FolderDocument.class)
                                .sends(SentFolder.class)
                                .makes()),
                Route.get(FOLDER, read, this::show)
                        .told(Operation.one("api.operation.folders.getFolder", FolderDocument.class)),
                Route.put(FOLDER, write, this::change)
                        .told(Operation.one("api.operation.folders.saveFolder", FolderDocument.class)
                                .sends(SentFolder.class)
                                .ifSeen()),
                Route.delete(FOLDER, write, this::remove)
                        .told(Operation.one("api.operation.folders.deleteFolder", null)));
    }

    private Mono<ServerResponse> list(Call call) {
        return folders.tree().map(tree -> desk.stretch(call, tree)).flatMap(stretch -> answers.answer(call, stretch));
    }

    private Mono<ServerResponse> show(Call call) {
        return named.folder(call).flatMap(folder -> answers.answer(call, desk.document(call, folder)));
    }

    private Mono<ServerResponse> add(Call call) {
        return json.read(call, SentFolder.class)
                .flatMap(sent -> folders.add(sent.parent(), desk.name(sent), call.who()))
                .flatMap(result -> desk.done(call, result))
                .flatMap(id -> now(call, id))
                .flatMap(folder -> answers.created(desk.address(call, folder), desk.document(call, folder)));
    }

    private Mono<Folder> now(Call call, UUID id) {
        return folders.tree()
                .flatMap(tree -> Mono.justOrEmpty(tree.folder(id)))
                .switchIfEmpty(Mono.defer(call::missing));
    }

    private Mono<ServerResponse> change(Call call) {
        return named.folder(call)
                .doOnNext(folder -> seen.require(call, desk.document(call, folder)))
                .zipWhen(_ -> json.read(call, SentFolder.class))
                .flatMap(both -> change(call, both.getT1(), both.getT2()));
    }

    private Mono<ServerResponse> change(Call call, Folder folder, SentFolder sent) {
        return folders.change(folder, sent.parent(), desk.name(sent), call.who())
                .flatMap(result -> desk.done(call, result))
                .flatMap(id -> now(call, id))
                .flatMap(now -> answers.done(desk.document(call, now)));
    }

    private Mono<ServerResponse> remove(Call call) {
        return named.folder(call)
                .flatMap(folder -> folders.remove(folder, call.who())
                        .flatMap(removed ->
                                removed ? ServerResponse.noContent().build() : Mono.error(desk.notEmpty(folder))));
    }
}
