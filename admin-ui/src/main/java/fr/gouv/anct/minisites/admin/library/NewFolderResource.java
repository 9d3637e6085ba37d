package fr.gouv.anct.minisites.admin.library;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.form.FormMerge;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Flash;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.media.library.FolderTree;
import fr.gouv.anct.minisites.media.library.Folders;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Creates a folder. */
@Component
class NewFolderResource implements Resource {

    private static final String PATTERN = LibraryAddress.FOLDERS + "/nouveau";

    private final NamedMedia named;
    private final Folders folders;
    private final FolderForms forms;
    private final Screens screens;
    private final Texts texts;

    NewFolderResource(NamedMedia named, Folders folders, FolderForms forms, Screens screens, Texts texts) {
        this.named = named;
        this.folders = folders;
        this.forms = forms;
        this.screens = screens;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        Guard write = new Guard.OfSite(Action.CONTENT_WRITE);
        return List.of(Route.get(PATTERN, write, this::ask), Route.post(PATTERN, write, this::add));
    }

    private Mono<ServerResponse> ask(Call call) {
        String around = call.query("dans").orElse("");
        return named.folder(call, around)
                .flatMap(_ -> folders.tree().flatMap(tree -> show(HttpStatus.OK, call, "", around, tree, null)));
    }

    private Mono<ServerResponse> show(
            HttpStatus status,
            Call call,
            String name,
            String around,
            FolderTree tree,
            FolderTree.@Nullable Problem problem) {
        String library = LibraryAddress.library(call.site());
        return screens.show(
                status,
                call,
                LibraryAddress.heading(call.site(), texts.say("library.title"), texts.say("library.folder.new"))
                        .erroneous(problem != null),
                forms.form(
                        "library.folder.add",
                        name,
                        around,
                        tree,
                        problem,
                        FormMerge.none(),
                        library + "/dossiers/nouveau",
                        library));
    }

    private Mono<ServerResponse> add(Call call) {
        String name = FolderForms.name(call);
        String around = call.field(TypedDescription.FOLDER);
        return named.folder(call, around)
                .flatMap(parent -> folders.add(parent.orElse(null), name, call.who()))
                .flatMap(result -> switch (result) {
                    case Folders.Result.Done(UUID id) -> added(call, id, name);
                    case Folders.Result.Refused(FolderTree.Problem problem) -> refused(call, name, around, problem);
                    case Folders.Result.NoParent(), Folders.Result.Overtaken() -> call.missing();
                });
    }

    private Mono<ServerResponse> refused(Call call, String name, String around, FolderTree.Problem problem) {
        return folders.tree()
                .flatMap(tree -> show(HttpStatus.UNPROCESSABLE_CONTENT, call, name, around, tree, problem));
    }

    private Mono<ServerResponse> added(Call call, UUID id, String name) {
        return call.seeOther(
                LibraryAddress.library(call.site(), id),
                new Flash(Flash.Kind.SUCCESS, texts.say("library.folder.added", name), ""));
    }
}
