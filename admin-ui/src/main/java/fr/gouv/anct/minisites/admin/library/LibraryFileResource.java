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
import fr.gouv.anct.minisites.media.library.LibraryFile;
import fr.gouv.anct.minisites.media.library.MediaCommands;
import fr.gouv.anct.minisites.media.library.MediaUsages;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Shows a file, and edits its description and folder. */
@Component
class LibraryFileResource implements BackOfficeResource {

    private final LibraryFileLookup lookup;
    private final MediaCommands mediaCommands;
    private final Folders folders;
    private final MediaUsages usages;
    private final MediaDescriptionFields fields;
    private final LibraryFileScreenFactory views;
    private final ScreenResponses screens;
    private final Messages messages;

    LibraryFileResource(
            LibraryFileLookup lookup,
            MediaCommands mediaCommands,
            Folders folders,
            MediaUsages usages,
            MediaDescriptionFields fields,
            LibraryFileScreenFactory views,
            ScreenResponses screens,
            Messages messages) {
        this.lookup = lookup;
        this.mediaCommands = mediaCommands;
        this.folders = folders;
        this.usages = usages;
        this.fields = fields;
        this.views = views;
        this.screens = screens;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(LibraryUrls.MEDIUM, new Guard.OfSite(Action.SITE_READ), this::show),
                Route.post(LibraryUrls.MEDIUM, new Guard.OfSite(Action.CONTENT_WRITE), this::describe));
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
        return usages.of(file.id())
                .map(shown -> views.medium(request, file, form.typed(), problems, form.merge(), form.folders(), shown))
                .flatMap(screen -> screens.show(
                        status,
                        request,
                        LibraryUrls.heading(
                                        request.site(),
                                        messages.get("library.title"),
                                        file.description().title())
                                .erroneous(status.isError()),
                        screen));
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
                    ? request.seeOther(LibraryUrls.medium(request.site(), file.id()))
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
        return show(
                HttpStatus.FORBIDDEN,
                request,
                form,
                Map.of(MediaDescriptionInput.TITLE, messages.get(request.site(), "library.problem.online")));
    }

    /** @param described whether the description was changed too */
    private Mono<ServerResponse> move(
            AdmittedRequest request, LibraryFile file, Optional<UUID> folder, boolean described) {
        boolean stays = stays(file, folder);
        Mono<Void> moved = stays ? Mono.empty() : mediaCommands.move(file, folder.orElse(null), request.actor());
        String done = stays || described ? "library.described" : "library.moved";
        return moved.then(Mono.defer(() -> request.seeOther(
                LibraryUrls.medium(request.site(), file.id()), new Flash(Flash.Kind.SUCCESS, messages.get(done), ""))));
    }

    private static boolean stays(LibraryFile file, Optional<UUID> folder) {
        return Objects.equals(folder.orElse(null), file.folderId());
    }
}
