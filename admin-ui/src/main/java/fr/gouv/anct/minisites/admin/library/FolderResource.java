package fr.gouv.anct.minisites.admin.library;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.FormScreen;
import fr.gouv.anct.minisites.admin.form.Form;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.form.FormView;
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
import fr.gouv.anct.minisites.validation.Problem;
import java.util.List;
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

    private static final Form<FolderInput> FORM = Form.of(FolderInput.class, "library.folder");

    private final LibraryFileLookup lookup;
    private final Folders folders;

    FolderResource(LibraryFileLookup lookup, Folders folders) {
        this.lookup = lookup;
        this.folders = folders;
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

    private static Form<FolderInput> form(AdmittedRequest request, FolderTree tree, List<Folder> parents) {
        return FORM.choosing("parent", MediaDescriptionForm.folders(request, tree, parents));
    }

    private Mono<ServerResponse> open(AdmittedRequest request) {
        return lookup.folder(request, request.query(PARENT).orElse(""))
                .zipWith(
                        folders.tree(),
                        (parent, tree) -> form(request, tree, tree.inOrder())
                                .empty(request, new FolderInput("", parent.orElse(null))))
                .flatMap(form -> showNew(HttpStatus.OK, form));
    }

    private static Mono<ServerResponse> showNew(HttpStatus status, FormState<FolderInput> form) {
        AdmittedRequest request = form.request();
        return request.show(
                status,
                LibraryListResource.heading(request, request.message("library.folder.new")),
                screen(
                        request,
                        form.view().creating(),
                        "library.folder.add",
                        NEW.link(request.site()),
                        Paths.FILES.link(request.site())));
    }

    private static FormScreen screen(
            AdmittedRequest request, FormView form, String submit, String action, String cancelHref) {
        return FormScreen.of(
                request.message("library.folder.lead"),
                List.of(),
                form.fields(),
                action,
                List.of(),
                request.message(submit),
                cancelHref);
    }

    private Mono<ServerResponse> add(AdmittedRequest request) {
        return folders.tree()
                .flatMap(tree ->
                        form(request, tree, tree.inOrder()).sent(request).answer(FolderResource::showNew, this::add));
    }

    private Mono<ServerResponse> add(FormState<FolderInput> form) {
        AdmittedRequest request = form.request();
        String name = form.value().name();
        return folders.add(form.value().parent(), name, request.actor()).flatMap(result -> switch (result) {
            case Folders.Result.Done(UUID id) ->
                redirectToLibrary(request, id, Flash.Kind.SUCCESS, "library.folder.added", name);
            case Folders.Result.Refused(Problem problem) ->
                showNew(HttpStatus.UNPROCESSABLE_CONTENT, form.with(problem));
            case Folders.Result.NoParent(), Folders.Result.Conflict() -> request.notFound();
        });
    }

    /** A folder in its tree. */
    private record Opened(Folder folder, FolderTree tree) {

        boolean empty() {
            return folder.files() == 0 && tree.in(folder.id()).isEmpty();
        }

        Form<FolderInput> form(AdmittedRequest request) {
            return FolderResource.form(request, tree, tree.parentsFor(folder));
        }
    }

    private Mono<Opened> opened(AdmittedRequest request) {
        return lookup.folder(request).zipWith(folders.tree(), Opened::new);
    }

    private Mono<ServerResponse> edit(AdmittedRequest request) {
        return opened(request)
                .flatMap(opened -> show(
                        HttpStatus.OK, opened, opened.form(request).opened(request, FolderInput.of(opened.folder()))));
    }

    private static Mono<ServerResponse> show(HttpStatus status, Opened opened, FormState<FolderInput> form) {
        AdmittedRequest request = form.request();
        Folder folder = opened.folder();
        FormScreen screen = screen(
                request,
                form.view(),
                "library.save",
                ONE.link(request.site(), folder.id()),
                LibraryListResource.link(request.site(), folder.id()));
        return request.show(
                status,
                LibraryListResource.heading(request, request.message("library.folder.change")),
                new FolderScreen(request.site(), folder, opened.empty(), screen));
    }

    private Mono<ServerResponse> change(AdmittedRequest request) {
        return opened(request)
                .flatMap(opened -> opened.form(request)
                        .sent(request, FolderInput.of(opened.folder()))
                        .answer((status, state) -> show(status, opened, state), state -> change(opened, state)));
    }

    private Mono<ServerResponse> change(Opened opened, FormState<FolderInput> form) {
        AdmittedRequest request = form.request();
        String name = form.value().name();
        return folders.change(opened.folder(), form.value().parent(), name, request.actor())
                .flatMap(result -> switch (result) {
                    case Folders.Result.Done(UUID id) ->
                        redirectToLibrary(request, id, Flash.Kind.SUCCESS, "library.folder.changed", name);
                    case Folders.Result.Refused(Problem problem) ->
                        show(HttpStatus.UNPROCESSABLE_CONTENT, opened, form.with(problem));
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
