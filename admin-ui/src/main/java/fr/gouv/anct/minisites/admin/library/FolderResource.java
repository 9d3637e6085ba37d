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
import fr.gouv.anct.minisites.media.library.Folder;
import fr.gouv.anct.minisites.media.library.FolderTree;
import fr.gouv.anct.minisites.media.library.Folders;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Shows a folder, renames and moves it, and deletes it when it is empty. */
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

    /** State of the screen. */
    private record Form(Folder folder, FolderTree tree, String name, String around, FormMerge merge) {}

    private Mono<Form> stored(Call call) {
        return named.folder(call).zipWith(folders.tree(), (folder, tree) -> {
            String around = folder.parentId() == null ? "" : folder.parentId().toString();
            FormMerge opened = FormMerge.opened(forms.fields(folder.name(), around, tree, null));
            return new Form(folder, tree, folder.name(), around, opened);
        });
    }

    private Mono<ServerResponse> ask(Call call) {
        return stored(call).flatMap(form -> show(HttpStatus.OK, call, form, null));
    }

    private Mono<ServerResponse> show(HttpStatus status, Call call, Form form, FolderTree.@Nullable Problem problem) {
        Folder folder = form.folder();
        String address = LibraryAddress.folder(call.site(), folder.id());
        boolean empty = folder.files() == 0 && form.tree().in(folder.id()).isEmpty();
        return screens.show(
                status,
                call,
                LibraryAddress.heading(call.site(), texts.say("library.title"), texts.say("library.folder.change"))
                        .erroneous(status.isError()),
                new FolderScreen(
                        forms.form(
                                "library.save",
                                form.name(),
                                form.around(),
                                form.tree(),
                                problem,
                                form.merge(),
                                address,
                                LibraryAddress.library(call.site(), folder.id())),
                        empty ? address + "/suppression" : null));
    }

    private Mono<ServerResponse> change(Call sent) {
        return stored(sent).flatMap(stored -> {
            FormMerge merge = FormMerge.of(sent, stored.merge().stored());
            Call call = merge.merged(sent);
            String around = call.field(TypedDescription.FOLDER);
            Form form = new Form(stored.folder(), stored.tree(), FolderForms.name(call), around, merge);
            return merge.overtaken()
                    ? show(HttpStatus.CONFLICT, sent, form, null)
                    : named.folder(call, around).flatMap(parent -> change(sent, form, parent));
        });
    }

    private Mono<ServerResponse> change(Call call, Form form, Optional<UUID> parent) {
        return folders.change(form.folder(), parent.orElse(null), form.name(), call.who())
                .flatMap(result -> switch (result) {
                    case Folders.Result.Done(UUID id) ->
                        said(call, id, Flash.Kind.SUCCESS, "library.folder.changed", form.name());
                    case Folders.Result.Refused(FolderTree.Problem problem) ->
                        show(HttpStatus.UNPROCESSABLE_CONTENT, call, form, problem);
                    case Folders.Result.NoParent() -> call.missing();
                    // Another write came between read and write: the form is merged once more.
                    case Folders.Result.Overtaken() -> change(call);
                });
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
