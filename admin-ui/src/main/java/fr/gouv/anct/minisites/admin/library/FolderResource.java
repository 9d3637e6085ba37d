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

    private final LibraryFileLookup lookup;
    private final Folders folders;
    private final FolderForm forms;
    private final ScreenResponses screens;
    private final Messages messages;

    FolderResource(
            LibraryFileLookup lookup, Folders folders, FolderForm forms, ScreenResponses screens, Messages messages) {
        this.lookup = lookup;
        this.folders = folders;
        this.forms = forms;
        this.screens = screens;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        Guard write = new Guard.OfSite(Action.CONTENT_WRITE);
        return List.of(
                Route.get(LibraryUrls.FOLDER, write, this::showForm),
                Route.post(LibraryUrls.FOLDER, write, this::change),
                Route.post(LibraryUrls.FOLDER + "/suppression", write, this::remove));
    }

    /** State of the screen. */
    private record Form(Folder folder, FolderTree tree, String name, String around, FormMerge merge) {}

    private Mono<Form> stored(AdmittedRequest request) {
        return lookup.folder(request).zipWith(folders.tree(), (folder, tree) -> {
            String around = folder.parentId() == null ? "" : folder.parentId().toString();
            FormMerge opened = FormMerge.opened(forms.fields(folder.name(), around, tree, null));
            return new Form(folder, tree, folder.name(), around, opened);
        });
    }

    private Mono<ServerResponse> showForm(AdmittedRequest request) {
        return stored(request).flatMap(form -> show(HttpStatus.OK, request, form, null));
    }

    private Mono<ServerResponse> show(
            HttpStatus status, AdmittedRequest request, Form form, FolderTree.@Nullable Problem problem) {
        Folder folder = form.folder();
        String address = LibraryUrls.folder(request.site(), folder.id());
        boolean empty = folder.files() == 0 && form.tree().in(folder.id()).isEmpty();
        return screens.show(
                status,
                request,
                LibraryUrls.heading(
                                request.site(), messages.get("library.title"), messages.get("library.folder.change"))
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
                                LibraryUrls.library(request.site(), folder.id())),
                        empty ? address + "/suppression" : null));
    }

    private Mono<ServerResponse> change(AdmittedRequest sent) {
        return stored(sent).flatMap(stored -> change(sent, stored));
    }

    private Mono<ServerResponse> change(AdmittedRequest sent, Form stored) {
        FormMerge merge = FormMerge.of(sent, stored.merge().stored());
        AdmittedRequest request = merge.merged(sent);
        String around = request.field(MediaDescriptionInput.FOLDER);
        Form form = new Form(stored.folder(), stored.tree(), FolderForm.name(request), around, merge);
        return merge.overtaken()
                ? show(HttpStatus.CONFLICT, sent, form, null)
                : lookup.folder(request, around).flatMap(parent -> change(sent, form, parent));
    }

    private Mono<ServerResponse> change(AdmittedRequest request, Form form, Optional<UUID> parent) {
        return folders.change(form.folder(), parent.orElse(null), form.name(), request.actor())
                .flatMap(result -> switch (result) {
                    case Folders.Result.Done(UUID id) ->
                        redirectToLibrary(request, id, Flash.Kind.SUCCESS, "library.folder.changed", form.name());
                    case Folders.Result.Refused(FolderTree.Problem problem) ->
                        show(HttpStatus.UNPROCESSABLE_CONTENT, request, form, problem);
                    case Folders.Result.NoParent() -> request.notFound();
                    // Another write came between read and write: the form is merged once more.
                    case Folders.Result.Conflict() -> change(request);
                });
    }

    private Mono<ServerResponse> redirectToLibrary(
            AdmittedRequest request, @Nullable UUID at, Flash.Kind kind, String key, String name) {
        return request.seeOther(LibraryUrls.library(request.site(), at), new Flash(kind, messages.get(key, name), ""));
    }

    private Mono<ServerResponse> remove(AdmittedRequest request) {
        return lookup.folder(request).flatMap(folder -> remove(request, folder));
    }

    private Mono<ServerResponse> remove(AdmittedRequest request, Folder folder) {
        return folders.remove(folder, request.actor())
                .flatMap(removed -> removed
                        ? redirectToLibrary(
                                request, folder.parentId(), Flash.Kind.SUCCESS, "library.folder.removed", folder.name())
                        : redirectToLibrary(
                                request, folder.id(), Flash.Kind.ERROR, "library.folder.not-empty", folder.name()));
    }
}
