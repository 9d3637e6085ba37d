package fr.gouv.anct.minisites.admin.library;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.FormScreen;
import fr.gouv.anct.minisites.admin.form.FormMerge;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.media.library.Folder;
import fr.gouv.anct.minisites.media.library.FolderTree;
import fr.gouv.anct.minisites.media.library.Folders;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Creates, renames and moves the folders of the library, and deletes a folder that is empty. */
@Component
class FolderResource implements BackOfficeResource {

    private static final Path.One<Tenant> ALL = Paths.FILES.at("/dossiers");
    private static final Path.One<Tenant> NEW = ALL.at("/nouveau");
    static final Path.Two<Tenant, UUID> ONE = ALL.id("folder");
    private static final Path.Two<Tenant, UUID> REMOVAL = ONE.at("/suppression");
    /** Query parameter for the parent of a new folder. */
    private static final String PARENT = "dans";

    private final LibraryFileLookup lookup;
    private final Folders folders;
    private final FolderForm forms;

    FolderResource(LibraryFileLookup lookup, Folders folders, FolderForm forms) {
        this.lookup = lookup;
        this.folders = folders;
        this.forms = forms;
    }

    /** Returns the link to create a folder within another; null: at the top. */
    static String newLink(Tenant site, @Nullable Folder parent) {
        return parent == null ? NEW.link(site) : Path.query(NEW.link(site), PARENT, parent.id());
    }

    @Override
    public List<Route> routes() {
        Guard write = new Guard.OfSite(Action.CONTENT_WRITE);
        return List.of(
                Route.get(NEW, write, this::open),
                Route.post(NEW, write, this::add),
                Route.get(ONE, write, this::edit),
                Route.post(ONE, write, this::change),
                Route.post(REMOVAL, write, this::remove));
    }

    /**
     * The form of a folder.
     *
     * @param empty whether it can be deleted
     */
    record FolderScreen(Tenant site, Folder folder, boolean empty, FormScreen form) implements Screen {

        public String removalHref() {
            return REMOVAL.link(site, folder.id());
        }

        @Override
        public String template() {
            return "library/folder";
        }
    }

    private Mono<ServerResponse> open(AdmittedRequest request) {
        String around = request.query(PARENT).orElse("");
        return lookup.folder(request, around)
                .flatMap(_ -> folders.tree())
                .flatMap(tree -> showNew(HttpStatus.OK, request, "", around, tree, null));
    }

    private Mono<ServerResponse> showNew(
            HttpStatus status,
            AdmittedRequest request,
            String name,
            String around,
            FolderTree tree,
            FolderTree.@Nullable Problem problem) {
        return request.show(
                status,
                LibraryListResource.heading(request, request.message("library.folder.new")),
                forms.form(
                        "library.folder.add",
                        name,
                        around,
                        tree,
                        problem,
                        FormMerge.none(),
                        NEW.link(request.site()),
                        Paths.FILES.link(request.site())));
    }

    private Mono<ServerResponse> add(AdmittedRequest request) {
        String name = FolderForm.name(request);
        String around = request.field(MediaDescriptionInput.FOLDER);
        return lookup.folder(request, around)
                .flatMap(parent -> folders.add(parent.orElse(null), name, request.actor()))
                .flatMap(result -> switch (result) {
                    case Folders.Result.Done(UUID id) ->
                        redirectToLibrary(request, id, Flash.Kind.SUCCESS, "library.folder.added", name);
                    case Folders.Result.Refused(FolderTree.Problem problem) -> refuse(request, name, around, problem);
                    case Folders.Result.NoParent(), Folders.Result.Conflict() -> request.notFound();
                });
    }

    private Mono<ServerResponse> refuse(
            AdmittedRequest request, String name, String around, FolderTree.Problem problem) {
        return folders.tree()
                .flatMap(tree -> showNew(HttpStatus.UNPROCESSABLE_CONTENT, request, name, around, tree, problem));
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

    private Mono<ServerResponse> edit(AdmittedRequest request) {
        return stored(request).flatMap(form -> show(HttpStatus.OK, request, form, null));
    }

    private Mono<ServerResponse> show(
            HttpStatus status, AdmittedRequest request, Form form, FolderTree.@Nullable Problem problem) {
        Folder folder = form.folder();
        boolean empty = folder.files() == 0 && form.tree().in(folder.id()).isEmpty();
        FormScreen fields = forms.form(
                "library.save",
                form.name(),
                form.around(),
                form.tree(),
                problem,
                form.merge(),
                ONE.link(request.site(), folder.id()),
                LibraryListResource.link(request.site(), folder.id()));
        return request.show(
                status,
                LibraryListResource.heading(request, request.message("library.folder.change")),
                new FolderScreen(request.site(), folder, empty, fields));
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

    private static Mono<ServerResponse> redirectToLibrary(
            AdmittedRequest request, @Nullable UUID at, Flash.Kind kind, String key, String name) {
        return request.seeOther(LibraryListResource.link(request.site(), at), request.flash(kind, key, name));
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
