package fr.gouv.anct.minisites.admin.library;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.Confirmation;
import fr.gouv.anct.minisites.admin.component.Confirmation.Step;
import fr.gouv.anct.minisites.admin.component.Question;
import fr.gouv.anct.minisites.admin.form.FormMerge;
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
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
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

    private static final Path.Two<Tenant, UUID> ALTERNATIVE = Paths.FILE.at("/alternative");
    /** Hidden field of the question, with a digest of the usages that it lists. */
    private static final String USES = "usages";

    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final LibraryFileLookup lookup;
    private final MediaCommands mediaCommands;
    private final Folders folders;
    private final MediaUsages usages;
    private final MediaDescriptionFields fields;
    private final LibraryFileLabels labels;
    private final LibraryFileScreenFactory views;

    LibraryFileResource(
            LibraryFileLookup lookup,
            MediaCommands mediaCommands,
            Folders folders,
            MediaUsages usages,
            MediaDescriptionFields fields,
            LibraryFileLabels labels,
            LibraryFileScreenFactory views) {
        this.lookup = lookup;
        this.mediaCommands = mediaCommands;
        this.folders = folders;
        this.usages = usages;
        this.fields = fields;
        this.labels = labels;
        this.views = views;
    }

    @Override
    public List<Route> routes() {
        Guard write = new Guard.OfSite(Action.CONTENT_WRITE);
        return Stream.concat(
                        Stream.of(
                                Route.get(Paths.FILE, new Guard.OfSite(Action.SITE_READ), this::show),
                                Route.post(Paths.FILE, write, this::describe),
                                Route.post(ALTERNATIVE, write, this::describeFromPicker)),
                        Confirmation.routes(REMOVAL, write, this::used, this::askToRemove, this::remove).stream())
                .toList();
    }

    /** State of the screen. */
    private record Form(LibraryFile medium, FolderTree folders, MediaDescriptionInput typed, FormMerge merge) {}

    private Mono<Form> stored(AdmittedRequest request) {
        return lookup.of(request).zipWith(folders.tree(), (file, tree) -> {
            MediaDescriptionInput stored = MediaDescriptionInput.of(file);
            return new Form(file, tree, stored, FormMerge.opened(fields.all(stored, file, tree)));
        });
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        return stored(request).flatMap(form -> show(HttpStatus.OK, request, form, Map.of()));
    }

    private Mono<ServerResponse> show(
            HttpStatus status, AdmittedRequest request, Form form, Map<String, String> problems) {
        LibraryFile file = form.medium();
        ScreenHeading heading =
                LibraryListResource.heading(request, file.description().title());
        return usages.of(file.id())
                .map(uses -> views.screen(request, file, form.typed(), problems, form.merge(), form.folders(), uses))
                .flatMap(screen -> request.show(status, heading, screen));
    }

    private Mono<ServerResponse> describe(AdmittedRequest request) {
        return stored(request).flatMap(stored -> describe(request, stored));
    }

    private Mono<ServerResponse> describe(AdmittedRequest request, Form stored) {
        FormMerge merge = FormMerge.of(request, stored.merge().stored(), MediaDescriptionInput.TOGETHER);
        MediaDescriptionInput input = MediaDescriptionInput.of(merge.merged(request));
        Form form = new Form(stored.medium(), stored.folders(), input, merge);
        return lookup.folder(request, input.value(MediaDescriptionInput.FOLDER))
                .flatMap(folder -> describe(request, form, folder));
    }

    private Mono<ServerResponse> describe(AdmittedRequest request, Form form, Optional<UUID> folder) {
        LibraryFile file = form.medium();
        MediaDescriptionInput input = form.typed();
        boolean describes = LibraryFilePermissions.mayDescribe(request, file);
        if (!describes && input.changes(file)) {
            return refuse(request, form);
        }
        if (form.merge().overtaken()) {
            return show(HttpStatus.CONFLICT, request, form, Map.of());
        }
        if (!describes) {
            return stays(file, folder)
                    ? request.seeOther(Paths.FILE.link(request.site(), file.id()))
                    : move(request, file, folder, false);
        }
        Map<String, String> problems = fields.problems(input, file);
        if (!problems.isEmpty()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, request, form, problems);
        }
        return mediaCommands
                .ifUnchanged(
                        file,
                        file::unchanged,
                        mediaCommands
                                .describe(file, input.description(file), request.actor())
                                .thenReturn(file))
                .flatMap(_ -> move(request, file, folder, input.changes(file)))
                // Another write came between read and write: the form is merged once more.
                .switchIfEmpty(Mono.defer(() -> describe(request)));
    }

    private Mono<ServerResponse> refuse(AdmittedRequest request, Form form) {
        return show(HttpStatus.FORBIDDEN, request, form, Map.of(MediaDescriptionInput.TITLE, online(request)));
    }

    /** @param described whether the description was changed too */
    private Mono<ServerResponse> move(
            AdmittedRequest request, LibraryFile file, Optional<UUID> folder, boolean described) {
        boolean stays = stays(file, folder);
        Mono<Void> moved = stays ? Mono.empty() : mediaCommands.move(file, folder.orElse(null), request.actor());
        String done = stays || described ? "library.described" : "library.moved";
        return moved.then(
                Mono.defer(() -> request.seeOther(Paths.FILE.link(request.site(), file.id()), request.success(done))));
    }

    private static boolean stays(LibraryFile file, Optional<UUID> folder) {
        return Objects.equals(folder.orElse(null), file.folderId());
    }

    private static String online(AdmittedRequest request) {
        return request.messages().get(request.site(), "library.problem.online");
    }

    private Mono<ServerResponse> describeFromPicker(AdmittedRequest request) {
        return lookup.of(request).flatMap(file -> describeFromPicker(request, file));
    }

    /** Stores the alternative text of an undescribed image; answers the script of the picker in plain text. */
    private Mono<ServerResponse> describeFromPicker(AdmittedRequest request, LibraryFile file) {
        if (!LibraryFilePermissions.mayDescribe(request, file)) {
            return text(HttpStatus.FORBIDDEN, online(request));
        }
        MediaDescriptionInput input = MediaDescriptionInput.of(file).alternative(request);
        Map<String, String> problems = fields.problems(input, file);
        if (!problems.isEmpty()) {
            return text(HttpStatus.UNPROCESSABLE_CONTENT, String.join(" ", problems.values()));
        }
        return mediaCommands
                .ifUnchanged(
                        file,
                        now -> now.seen() && !now.described() && LibraryFilePermissions.mayDescribe(request, now),
                        mediaCommands
                                .describe(file, input.description(file), request.actor())
                                .thenReturn(HttpStatus.NO_CONTENT))
                // Another user has described it since: that description is kept.
                .defaultIfEmpty(HttpStatus.CONFLICT)
                .flatMap(status -> ServerResponse.status(status).build());
    }

    private static Mono<ServerResponse> text(HttpStatus status, String text) {
        return ServerResponse.status(status).contentType(TEXT).bodyValue(text);
    }

    /** A file with its usages. */
    private record UsedFile(LibraryFile file, List<MediaUsage> uses) {}

    private Mono<UsedFile> used(AdmittedRequest request) {
        return lookup.of(request).zipWhen(file -> usages.of(file.id()), UsedFile::new);
    }

    private Mono<Step> askToRemove(AdmittedRequest request, UsedFile used) {
        if (!LibraryFilePermissions.mayRemove(request, used.uses())) {
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
        return confirmed && LibraryFilePermissions.mayRemove(request, used.uses())
                ? mediaCommands
                        .remove(file, request.actor())
                        .thenReturn(new Confirmation.Redirection(
                                LibraryListResource.link(request.site(), file.folderId()),
                                request.success(
                                        "library.removed", file.description().title())))
                : askToRemove(request, used);
    }
}
