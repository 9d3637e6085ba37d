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
class NewFolderResource implements BackOfficeResource {

    private static final String PATTERN = LibraryUrls.FOLDERS + "/nouveau";

    private final LibraryFileLookup lookup;
    private final Folders folders;
    private final FolderForm forms;
    private final ScreenResponses screens;
    private final Messages messages;

    NewFolderResource(
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
        return List.of(Route.get(PATTERN, write, this::showForm), Route.post(PATTERN, write, this::add));
    }

    private Mono<ServerResponse> showForm(AdmittedRequest request) {
        String around = request.query("dans").orElse("");
        return lookup.folder(request, around)
                .flatMap(_ -> folders.tree())
                .flatMap(tree -> show(HttpStatus.OK, request, "", around, tree, null));
    }

    private Mono<ServerResponse> show(
            HttpStatus status,
            AdmittedRequest request,
            String name,
            String around,
            FolderTree tree,
            FolderTree.@Nullable Problem problem) {
        String library = LibraryUrls.library(request.site());
        return screens.show(
                status,
                request,
                LibraryUrls.heading(request.site(), messages.get("library.title"), messages.get("library.folder.new"))
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

    private Mono<ServerResponse> add(AdmittedRequest request) {
        String name = FolderForm.name(request);
        String around = request.field(MediaDescriptionInput.FOLDER);
        return lookup.folder(request, around)
                .flatMap(parent -> folders.add(parent.orElse(null), name, request.actor()))
                .flatMap(result -> switch (result) {
                    case Folders.Result.Done(UUID id) -> added(request, id, name);
                    case Folders.Result.Refused(FolderTree.Problem problem) -> refused(request, name, around, problem);
                    case Folders.Result.NoParent(), Folders.Result.Conflict() -> request.notFound();
                });
    }

    private Mono<ServerResponse> refused(
            AdmittedRequest request, String name, String around, FolderTree.Problem problem) {
        return folders.tree()
                .flatMap(tree -> show(HttpStatus.UNPROCESSABLE_CONTENT, request, name, around, tree, problem));
    }

    private Mono<ServerResponse> added(AdmittedRequest request, UUID id, String name) {
        return request.seeOther(
                LibraryUrls.library(request.site(), id),
                new Flash(Flash.Kind.SUCCESS, messages.get("library.folder.added", name), ""));
    }
}
