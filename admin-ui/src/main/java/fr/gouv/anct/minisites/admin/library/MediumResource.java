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
import fr.gouv.anct.minisites.media.library.FolderTree;
import fr.gouv.anct.minisites.media.library.Folders;
import fr.gouv.anct.minisites.media.library.Medium;
import fr.gouv.anct.minisites.media.library.Shelf;
import fr.gouv.anct.minisites.media.library.Uses;
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
class MediumResource implements Resource {

    private final NamedMedia named;
    private final Shelf shelf;
    private final Folders folders;
    private final Uses uses;
    private final DescriptionFields fields;
    private final MediumViews views;
    private final Screens screens;
    private final Texts texts;

    MediumResource(
            NamedMedia named,
            Shelf shelf,
            Folders folders,
            Uses uses,
            DescriptionFields fields,
            MediumViews views,
            Screens screens,
            Texts texts) {
        this.named = named;
        this.shelf = shelf;
        this.folders = folders;
        this.uses = uses;
        this.fields = fields;
        this.views = views;
        this.screens = screens;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(LibraryAddress.MEDIUM, new Guard.OfSite(Action.SITE_READ), this::show),
                Route.post(LibraryAddress.MEDIUM, new Guard.OfSite(Action.CONTENT_WRITE), this::describe));
    }

    /** State of the screen. */
    private record Form(Medium medium, FolderTree folders, TypedDescription typed, FormMerge merge) {}

    private Mono<Form> stored(Call call) {
        return named.of(call).zipWith(folders.tree(), (medium, tree) -> {
            TypedDescription stored = TypedDescription.of(medium);
            return new Form(medium, tree, stored, FormMerge.opened(fields.all(stored, medium, tree)));
        });
    }

    private Mono<ServerResponse> show(Call call) {
        return stored(call).flatMap(form -> show(HttpStatus.OK, call, form, Map.of()));
    }

    private Mono<ServerResponse> show(HttpStatus status, Call call, Form form, Map<String, String> problems) {
        Medium medium = form.medium();
        return uses.of(medium.id())
                .map(shown -> views.medium(call, medium, form.typed(), problems, form.merge(), form.folders(), shown))
                .flatMap(screen -> screens.show(
                        status,
                        call,
                        LibraryAddress.heading(
                                        call.site(),
                                        texts.say("library.title"),
                                        medium.description().title())
                                .erroneous(status.isError()),
                        screen));
    }

    private Mono<ServerResponse> describe(Call call) {
        return stored(call).flatMap(stored -> {
            FormMerge merge = FormMerge.of(call, stored.merge().stored(), TypedDescription.TOGETHER);
            TypedDescription typed = TypedDescription.of(merge.merged(call));
            Form form = new Form(stored.medium(), stored.folders(), typed, merge);
            return named.folder(call, typed.value(TypedDescription.FOLDER))
                    .flatMap(folder -> describe(call, form, folder));
        });
    }

    private Mono<ServerResponse> describe(Call call, Form form, Optional<UUID> folder) {
        Medium medium = form.medium();
        TypedDescription typed = form.typed();
        boolean describes = MediumPermissions.mayDescribe(call, medium);
        if (!describes && typed.changes(medium)) {
            return refuse(call, form);
        }
        if (form.merge().overtaken()) {
            return show(HttpStatus.CONFLICT, call, form, Map.of());
        }
        if (!describes) {
            return stays(medium, folder)
                    ? call.seeOther(LibraryAddress.medium(call.site(), medium.id()))
                    : move(call, medium, folder, false);
        }
        Map<String, String> problems = fields.problems(typed, medium);
        if (!problems.isEmpty()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, call, form, problems);
        }
        return shelf.asSeen(
                        medium,
                        medium::unchanged,
                        shelf.describe(medium, typed.description(medium), call.who())
                                .thenReturn(medium))
                .flatMap(_ -> move(call, medium, folder, typed.changes(medium)))
                // Another write came between read and write: the form is merged once more.
                .switchIfEmpty(Mono.defer(() -> describe(call)));
    }

    private Mono<ServerResponse> refuse(Call call, Form form) {
        return show(
                HttpStatus.FORBIDDEN,
                call,
                form,
                Map.of(TypedDescription.TITLE, texts.say(call.site(), "library.problem.online")));
    }

    /** @param described whether the description was changed too */
    private Mono<ServerResponse> move(Call call, Medium medium, Optional<UUID> folder, boolean described) {
        boolean stays = stays(medium, folder);
        Mono<Void> moved = stays ? Mono.empty() : shelf.move(medium, folder.orElse(null), call.who());
        String done = stays || described ? "library.described" : "library.moved";
        return moved.then(Mono.defer(() -> call.seeOther(
                LibraryAddress.medium(call.site(), medium.id()), new Flash(Flash.Kind.SUCCESS, texts.say(done), ""))));
    }

    private static boolean stays(Medium medium, Optional<UUID> folder) {
        return Objects.equals(folder.orElse(null), medium.folderId());
    }
}
