package fr.gouv.anct.minisites.admin.library;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Flash;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.media.library.Folder;
import fr.gouv.anct.minisites.media.library.FolderTree;
import fr.gouv.anct.minisites.media.library.Folders;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** One folder: its name, its place, and its end once it is empty. */
@Component
class FolderResource implements Resource {

    private final NamedMedia named;
    private final Folders folders;
    private final FolderForms forms;
    private final Screens screens;
    private final Texts texts;

    FolderResource(NamedMedia named, Folders folders, FolderForms forms, Screens screens, Texts texts) {
        this.named = named;
        this.folders = folders;
        this.forms = forms;
        this.screens = screens;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        Guard write = new Guard.OfSite(Action.CONTENT_WRITE);
        return List.of(
                Route.get(LibraryAddress.FOLDER, write, this::ask),
                Route.post(LibraryAddress.FOLDER, write, this::change),
                Route.post(LibraryAddress.FOLDER + "/suppression", write, this::remove));
    }

    private Mono<ServerResponse> ask(Call call) {
        return named.folder(call)
                .flatMap(folder -> folders.tree()
                        .flatMap(tree -> show(HttpStatus.OK, call, folder, folder.name(), around(folder), tree, null)));
    }

    private static String around(Folder folder) {
        return folder.parentId() == null ? "" : folder.parentId().toString();
    }

    private Mono<ServerResponse> show(
            HttpStatus status,
            Call call,
            Folder folder,
            String name,
            String around,
            FolderTree tree,
            FolderTree.@Nullable Problem problem) {
        String address = LibraryAddress.folder(call.site(), folder.id());
        boolean empty = folder.files() == 0 && tree.in(folder.id()).isEmpty();
        return screens.show(
                status,
                call,
                LibraryAddress.heading(call.site(), texts.say("library.title"), texts.say("library.folder.change"))
                        .erroneous(problem != null),
                new FolderScreen(
                        forms.form(
                                "library.save",
                                name,
                                around,
                                tree,
                                problem,
                                address,
                                LibraryAddress.library(call.site(), folder.id())),
                        empty ? address + "/suppression" : null));
    }

    private Mono<ServerResponse> change(Call call) {
        String name = FolderForms.name(call);
        String around = call.field(TypedDescription.FOLDER);
        return named.folder(call)
                .flatMap(folder -> named.folder(call, around)
                        .flatMap(parent ->
                                folders.tree().flatMap(tree -> change(call, folder, parent, name, around, tree))));
    }

    private Mono<ServerResponse> change(
            Call call, Folder folder, Optional<UUID> parent, String name, String around, FolderTree tree) {
        return tree.problem(folder.id(), parent.orElse(null), name)
                .map(problem -> refused(call, folder, name, around, tree, problem))
                .orElseGet(() -> folders.change(folder, parent.orElse(null), name, call.who())
                        .filter(changed -> changed)
                        .switchIfEmpty(Mono.defer(call::missing))
                        .flatMap(_ -> said(call, folder.id(), Flash.Kind.SUCCESS, "library.folder.changed", name))
                        .onErrorResume(
                                DataIntegrityViolationException.class,
                                _ -> refused(call, folder, name, around, tree, FolderTree.Problem.TAKEN)));
    }

    private Mono<ServerResponse> refused(
            Call call, Folder folder, String name, String around, FolderTree tree, FolderTree.Problem problem) {
        return show(HttpStatus.UNPROCESSABLE_CONTENT, call, folder, name, around, tree, problem);
    }

    private Mono<ServerResponse> said(Call call, @Nullable UUID at, Flash.Kind kind, String key, String name) {
        return call.seeOther(LibraryAddress.library(call.site(), at), new Flash(kind, texts.say(key, name), ""));
    }

    private Mono<ServerResponse> remove(Call call) {
        return named.folder(call)
                .flatMap(folder -> folders.remove(folder, call.who())
                        .flatMap(removed -> removed
                                ? said(
                                        call,
                                        folder.parentId(),
                                        Flash.Kind.SUCCESS,
                                        "library.folder.removed",
                                        folder.name())
                                : said(
                                        call,
                                        folder.id(),
                                        Flash.Kind.ERROR,
                                        "library.folder.not-empty",
                                        folder.name())));
    }
}
