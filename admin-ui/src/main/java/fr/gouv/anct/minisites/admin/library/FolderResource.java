package fr.gouv.anct.minisites.admin.library;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.form.FormMerge;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.text.Messages;
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
class FolderResource implements BackOfficeResource {

    private final LibraryFileLookup named;
    private final Folders folders;
    private final FolderForm forms;
    private final ScreenResponses screens;
    private final Messages texts;

    FolderResource(
            LibraryFileLookup named, Folders folders, FolderForm forms, ScreenResponses screens, Messages texts) {
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
                Route.get(LibraryUrls.FOLDER, write, this::ask),
                Route.post(LibraryUrls.FOLDER, write, this::change),
                Route.post(LibraryUrls.FOLDER + "/suppression", write, this::remove));
    }

    /** State of the screen. */
    private record Form(Folder folder, FolderTree tree, String name, String around, FormMerge merge) {}

    private Mono<Form> stored(AdmittedRequest call) {
        return named.folder(call).zipWith(folders.tree(), (folder, tree) -> {
            String around = folder.parentId() == null ? "" : folder.parentId().toString();
            FormMerge opened = FormMerge.opened(forms.fields(folder.name(), around, tree, null));
            return new Form(folder, tree, folder.name(), around, opened);
        });
    }

    private Mono<ServerResponse> ask(AdmittedRequest call) {
        return stored(call).flatMap(form -> show(HttpStatus.OK, call, form, null));
    }

    private Mono<ServerResponse> show(
            HttpStatus status, AdmittedRequest call, Form form, FolderTree.@Nullable Problem problem) {
        Folder folder = form.folder();
        String address = LibraryUrls.folder(call.site(), folder.id());
        boolean empty = folder.files() == 0 && form.tree().in(folder.id()).isEmpty();
        return screens.show(
                status,
                call,
                LibraryUrls.heading(call.site(), texts.get("library.title"), texts.get("library.folder.change"))
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
                                LibraryUrls.library(call.site(), folder.id())),
                        empty ? address + "/suppression" : null));
    }

    private Mono<ServerResponse> change(AdmittedRequest sent) {
        return stored(sent).flatMap(stored -> change(sent, stored));
    }

    private Mono<ServerResponse> change(AdmittedRequest sent, Form stored) {
        FormMerge merge = FormMerge.of(sent, stored.merge().stored());
        AdmittedRequest call = merge.merged(sent);
        String around = call.field(MediaDescriptionInput.FOLDER);
        Form form = new Form(stored.folder(), stored.tree(), FolderForm.name(call), around, merge);
        return merge.overtaken()
                ? show(HttpStatus.CONFLICT, sent, form, null)
                : named.folder(call, around).flatMap(parent -> change(sent, form, parent));
    }

    private Mono<ServerResponse> change(AdmittedRequest call, Form form, Optional<UUID> parent) {
        return folders.change(form.folder(), parent.orElse(null), form.name(), call.actor())
                .flatMap(result -> switch (result) {
                    case Folders.Result.Done(UUID id) ->
                        said(call, id, Flash.Kind.SUCCESS, "library.folder.changed", form.name());
                    case Folders.Result.Refused(FolderTree.Problem problem) ->
                        show(HttpStatus.UNPROCESSABLE_CONTENT, call, form, problem);
                    case Folders.Result.NoParent() -> call.notFound();
                    // Another write came between read and write: the form is merged once more.
                    case Folders.Result.Conflict() -> change(call);
                });
    }

    private Mono<ServerResponse> said(
            AdmittedRequest call, @Nullable UUID at, Flash.Kind kind, String key, String name) {
        return call.seeOther(LibraryUrls.library(call.site(), at), new Flash(kind, texts.get(key, name), ""));
    }

    private Mono<ServerResponse> remove(AdmittedRequest call) {
        return named.folder(call).flatMap(folder -> remove(call, folder));
    }

    private Mono<ServerResponse> remove(AdmittedRequest call, Folder folder) {
        return folders.remove(folder, call.actor())
                .flatMap(removed -> removed
                        ? said(call, folder.parentId(), Flash.Kind.SUCCESS, "library.folder.removed", folder.name())
                        : said(call, folder.id(), Flash.Kind.ERROR, "library.folder.not-empty", folder.name()));
    }
}
