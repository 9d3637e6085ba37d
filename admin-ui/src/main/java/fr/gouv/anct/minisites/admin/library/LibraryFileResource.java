package fr.gouv.anct.minisites.admin.library;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.Confirmation;
import fr.gouv.anct.minisites.admin.component.Confirmation.Step;
import fr.gouv.anct.minisites.admin.component.Question;
import fr.gouv.anct.minisites.admin.form.Form;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.label.LibraryFileLabels;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.media.library.FolderTree;
import fr.gouv.anct.minisites.media.library.Folders;
import fr.gouv.anct.minisites.media.library.LibraryFile;
import fr.gouv.anct.minisites.media.library.MediaCommands;
import fr.gouv.anct.minisites.media.library.MediaUsage;
import fr.gouv.anct.minisites.media.library.MediaUsages;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.TenantState;
import fr.gouv.anct.minisites.validation.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/**
 * Shows a file, edits its description and folder, and removes it after a confirmation that lists its usages, repeated
 * when they change meanwhile.
 */
@Component
class LibraryFileResource implements BackOfficeResource {

    static final Path.Two<Tenant, UUID> REMOVAL = Paths.FILE.at("/suppression");

    /** Hidden field of the question, with a digest of the usages that it lists. */
    private static final String USES = "uses";

    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final LibraryFileLookup lookup;
    private final MediaCommands mediaCommands;
    private final Folders folders;
    private final MediaUsages usages;
    private final LibraryFileLabels labels;
    private final MinisitesProperties properties;

    LibraryFileResource(
            LibraryFileLookup lookup,
            MediaCommands mediaCommands,
            Folders folders,
            MediaUsages usages,
            LibraryFileLabels labels,
            MinisitesProperties properties) {
        this.lookup = lookup;
        this.mediaCommands = mediaCommands;
        this.folders = folders;
        this.usages = usages;
        this.labels = labels;
        this.properties = properties;
    }

    @Override
    public List<Route> routes() {
        Guard write = new Guard.OfSite(Action.CONTENT_WRITE);
        return Stream.concat(
                        Stream.of(
                                Route.get(Paths.FILE, new Guard.OfSite(Action.SITE_READ), this::show),
                                Route.post(Paths.FILE, write, this::describe),
                                Route.post(Paths.FILE_ALTERNATIVE, write, this::describeFromPicker)),
                        Confirmation.routes(REMOVAL, write, this::used, this::askToRemove, this::remove).stream())
                .toList();
    }

    /** A file with the folders that it can be in. */
    private record Opened(LibraryFile file, FolderTree folders) {

        Form<MediaDescriptionInput> form(AdmittedRequest request) {
            return MediaDescriptionForm.of(request, file, folders);
        }

        /** Whether a form names a folder that does not exist. */
        boolean lacksFolder(FormState<MediaDescriptionInput> form) {
            String named = form.texts().getOrDefault("folder", "");
            return !named.isEmpty() && folders.folder(named).isEmpty();
        }
    }

    private Mono<Opened> opened(AdmittedRequest request) {
        return lookup.of(request).zipWith(folders.tree(), Opened::new);
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        return opened(request)
                .flatMap(opened -> show(
                        HttpStatus.OK,
                        request,
                        opened.file(),
                        opened.form(request).opened(request, MediaDescriptionInput.of(opened.file()))));
    }

    private Mono<ServerResponse> show(
            HttpStatus status, AdmittedRequest request, LibraryFile file, FormState<MediaDescriptionInput> form) {
        ScreenHeading heading =
                LibraryListResource.heading(request, file.description().title());
        String publicUrl = properties.url(request.site().canonical()) + "media/" + file.id() + "/" + file.name();
        return usages.of(file.id())
                .map(uses -> LibraryFileScreen.of(request, file, publicUrl, form, uses, labels))
                .flatMap(screen -> request.show(status, heading, screen));
    }

    private Mono<ServerResponse> describe(AdmittedRequest request) {
        return opened(request).flatMap(opened -> describe(request, opened));
    }

    private Mono<ServerResponse> describe(AdmittedRequest request, Opened opened) {
        LibraryFile file = opened.file();
        FormState<MediaDescriptionInput> form = opened.form(request).sent(request, MediaDescriptionInput.of(file));
        MediaDescriptionInput input = form.value();
        if (opened.lacksFolder(form)) {
            return request.notFound();
        }
        if (!request.mayChange(file.describing())) {
            return request.form().containsKey("title") && input.changes(file)
                    ? show(HttpStatus.FORBIDDEN, request, file, form.with(online(request)))
                    : moveOnly(request, opened);
        }
        if (form.conflicting()) {
            return show(HttpStatus.CONFLICT, request, file, form);
        }
        FormState<MediaDescriptionInput> checked = form.checked().with(input.problems(file));
        if (!checked.valid()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, request, file, checked);
        }
        return mediaCommands
                .ifUnchanged(
                        file,
                        file::unchanged,
                        mediaCommands
                                .describe(file, input.description(file), request.actor())
                                .thenReturn(file))
                .flatMap(_ -> move(request, file, input.folder(), input.changes(file)))
                // Another write came between read and write: the form is merged once more.
                .switchIfEmpty(Mono.defer(() -> describe(request)));
    }

    private Mono<ServerResponse> moveOnly(AdmittedRequest request, Opened opened) {
        LibraryFile file = opened.file();
        FormState<MediaDescriptionInput> form =
                MediaDescriptionForm.folder(request, opened.folders()).sent(request, MediaDescriptionInput.of(file));
        if (form.conflicting()) {
            return show(HttpStatus.CONFLICT, request, file, form);
        }
        UUID folder = form.value().folder();
        return Objects.equals(folder, file.folderId())
                ? request.seeOther(Paths.FILE.link(request.site(), file.id()))
                : move(request, file, folder, false);
    }

    /**
     * @param folder null: the top
     * @param described whether the description was changed too
     */
    private Mono<ServerResponse> move(
            AdmittedRequest request, LibraryFile file, @Nullable UUID folder, boolean described) {
        boolean stays = Objects.equals(folder, file.folderId());
        Mono<Void> moved = stays ? Mono.empty() : mediaCommands.move(file, folder, request.actor());
        String done = stays || described ? "library.described" : "library.moved";
        return moved.then(
                Mono.defer(() -> request.seeOther(Paths.FILE.link(request.site(), file.id()), request.success(done))));
    }

    /** Returns the problem of a description that visitors see, or will see once the site is online. */
    private static Problem online(AdmittedRequest request) {
        return Problem.of("title", request.site().state() == TenantState.LIVE ? "online" : "offline");
    }

    private Mono<ServerResponse> describeFromPicker(AdmittedRequest request) {
        return lookup.of(request).flatMap(file -> describeFromPicker(request, file));
    }

    /** Stores the alternative text of an undescribed image; answers the script of the picker in plain text. */
    private Mono<ServerResponse> describeFromPicker(AdmittedRequest request, LibraryFile file) {
        FormState<MediaDescriptionInput> form =
                MediaDescriptionForm.alternative().sent(request, MediaDescriptionInput.of(file));
        if (!request.mayChange(file.describing())) {
            return text(HttpStatus.FORBIDDEN, form.with(online(request)));
        }
        MediaDescriptionInput input = form.value();
        FormState<MediaDescriptionInput> checked = form.checked().with(input.problems(file));
        if (!checked.valid()) {
            return text(HttpStatus.UNPROCESSABLE_CONTENT, checked);
        }
        return mediaCommands
                .ifUnchanged(
                        file,
                        now -> now.seen() && !now.described() && request.mayChange(now.describing()),
                        mediaCommands
                                .describe(file, input.description(file), request.actor())
                                .thenReturn(HttpStatus.NO_CONTENT))
                // Another user has described it since: that description is kept.
                .defaultIfEmpty(HttpStatus.CONFLICT)
                .flatMap(status -> ServerResponse.status(status).build());
    }

    private static Mono<ServerResponse> text(HttpStatus status, FormState<MediaDescriptionInput> refused) {
        return ServerResponse.status(status)
                .contentType(TEXT)
                .bodyValue(String.join(" ", refused.problems().values()));
    }

    /** A file with its usages. */
    private record UsedFile(LibraryFile file, List<MediaUsage> uses) {}

    private Mono<UsedFile> used(AdmittedRequest request) {
        return lookup.of(request).zipWhen(file -> usages.of(file.id()), UsedFile::new);
    }

    /** Whether the user may remove a file: one in use is removed from its pages too, drafts included. */
    static boolean mayRemove(AdmittedRequest request, List<MediaUsage> uses) {
        return request.mayChange(uses.isEmpty() ? Action.CONTENT_WRITE : Action.CONTENT_PUBLISH);
    }

    private Mono<Step> askToRemove(AdmittedRequest request, UsedFile used) {
        if (!mayRemove(request, used.uses())) {
            return Mono.error(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
        }
        Stream<String> places =
                used.uses().stream().map(usage -> request.message("library.remove.used", labels.use(usage)));
        Stream<String> missed = used.uses().stream().anyMatch(MediaUsage::scheduled)
                ? Stream.of(request.message("library.remove.scheduled"))
                : Stream.empty();
        return Mono.just(Question.of(
                        request,
                        "library.remove",
                        Paths.FILE.link(request.site(), used.file().id()),
                        used.file().description().title(),
                        used.uses().size())
                .below(request.message("library.title"), Paths.FILES.link(request.site()))
                .consequences(Stream.concat(places, missed).toList())
                .consequences(request.message("library.remove.consequence"))
                .hidden(USES, digest(used.uses())));
    }

    /** Returns a digest of the usages that is the same on every node: hash codes of enums are not. */
    static String digest(List<MediaUsage> uses) {
        return UUID.nameUUIDFromBytes(uses.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private Mono<Step> remove(AdmittedRequest request, UsedFile used) {
        LibraryFile file = used.file();
        boolean confirmed = used.uses().isEmpty() || request.field(USES).equals(digest(used.uses()));
        if (!confirmed || !mayRemove(request, used.uses())) {
            return askToRemove(request, used);
        }
        Mono<LibraryFile> removal = used.uses().isEmpty()
                ? mediaCommands.removeUnused(file, request.actor())
                : mediaCommands.remove(file, request.actor()).thenReturn(file);
        return removal.<Step>map(removed -> new Confirmation.Redirection(
                        LibraryListResource.link(request.site(), removed.folderId()),
                        request.success("library.removed", removed.description().title())))
                .switchIfEmpty(Mono.defer(() -> askAgainToRemove(request)));
    }

    /** A page has taken the file meanwhile. */
    private Mono<Step> askAgainToRemove(AdmittedRequest request) {
        return used(request).flatMap(now -> askToRemove(request, now));
    }
}
