package fr.gouv.anct.minisites.admin.library;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Flash;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
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

/** One file: what is said of it, and where it lies. */
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

    private Mono<ServerResponse> show(Call call) {
        return named.of(call)
                .flatMap(medium -> show(HttpStatus.OK, call, medium, TypedDescription.of(medium), Map.of()));
    }

    private Mono<ServerResponse> show(
            HttpStatus status, Call call, Medium medium, TypedDescription typed, Map<String, String> problems) {
        return folders.tree()
                .flatMap(tree ->
                        uses.of(medium.id()).map(shown -> views.medium(call, medium, typed, problems, tree, shown)))
                .flatMap(screen -> screens.show(
                        status,
                        call,
                        LibraryAddress.heading(
                                        call.site(),
                                        texts.say("library.title"),
                                        medium.description().title())
                                .erroneous(!problems.isEmpty()),
                        screen));
    }

    private Mono<ServerResponse> describe(Call call) {
        TypedDescription typed = TypedDescription.of(call);
        return named.of(call)
                .flatMap(medium -> named.folder(call, typed.value(TypedDescription.FOLDER))
                        .flatMap(folder -> describe(call, medium, typed, folder)));
    }

    private Mono<ServerResponse> describe(Call call, Medium medium, TypedDescription typed, Optional<UUID> folder) {
        if (!MediumPermissions.mayDescribe(call, medium)) {
            return typed.changes(medium) ? refuse(call, medium, typed) : move(call, medium, folder);
        }
        Map<String, String> problems = fields.problems(typed, medium);
        if (!problems.isEmpty()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, call, medium, typed, problems);
        }
        return shelf.asSeen(
                        medium,
                        now -> MediumPermissions.mayDescribe(call, now),
                        shelf.describe(medium, typed.description(medium), call.who())
                                .thenReturn(medium))
                .flatMap(_ -> move(call, medium, folder))
                .switchIfEmpty(Mono.defer(() -> refuse(call, medium, typed)));
    }

    private Mono<ServerResponse> refuse(Call call, Medium medium, TypedDescription typed) {
        return show(
                HttpStatus.FORBIDDEN,
                call,
                medium,
                typed,
                Map.of(TypedDescription.TITLE, texts.say("library.problem.online")));
    }

    private Mono<ServerResponse> move(Call call, Medium medium, Optional<UUID> folder) {
        UUID place = folder.orElse(null);
        Mono<Void> moved =
                Objects.equals(place, medium.folderId()) ? Mono.empty() : shelf.move(medium, place, call.who());
        return moved.then(Mono.defer(() -> call.seeOther(
                LibraryAddress.medium(call.site(), medium.id()),
                new Flash(Flash.Kind.SUCCESS, texts.say("library.described"), ""))));
    }
}
