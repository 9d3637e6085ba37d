package fr.gouv.anct.minisites.admin.library;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.ConfirmScreen;
import fr.gouv.anct.minisites.admin.component.Hidden;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Flash;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.media.library.Medium;
import fr.gouv.anct.minisites.media.library.Shelf;
import fr.gouv.anct.minisites.media.library.Use;
import fr.gouv.anct.minisites.media.library.Uses;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/** Removes a file from the library after a confirmation that lists its usages, repeated when they change meanwhile. */
@Component
class MediumRemovalResource implements Resource {

    private static final String PATTERN = LibraryAddress.MEDIUM + "/suppression";
    private static final String USES = "usages";

    private final NamedMedia named;
    private final Uses uses;
    private final Shelf shelf;
    private final FileWords words;
    private final Screens screens;
    private final Texts texts;

    MediumRemovalResource(NamedMedia named, Uses uses, Shelf shelf, FileWords words, Screens screens, Texts texts) {
        this.named = named;
        this.uses = uses;
        this.shelf = shelf;
        this.words = words;
        this.screens = screens;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        Guard write = new Guard.OfSite(Action.CONTENT_WRITE);
        return List.of(Route.get(PATTERN, write, this::ask), Route.post(PATTERN, write, this::remove));
    }

    private Mono<ServerResponse> ask(Call call) {
        return named.of(call)
                .flatMap(medium -> uses.of(medium.id()).flatMap(known -> ask(HttpStatus.OK, call, medium, known)));
    }

    private Mono<ServerResponse> ask(HttpStatus status, Call call, Medium medium, List<Use> known) {
        if (!MediumPermissions.mayRemove(call, known)) {
            return Mono.error(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
        }
        String address = LibraryAddress.medium(call.site(), medium.id());
        String title = medium.description().title();
        Stream<String> places = known.stream().map(use -> texts.say("library.remove.used", words.use(use)));
        Stream<String> missed = known.stream().anyMatch(Use::scheduled)
                ? Stream.of(texts.say("library.remove.scheduled"))
                : Stream.empty();
        ConfirmScreen screen = new ConfirmScreen(
                texts.say(known.isEmpty() ? "library.remove.lead" : "library.remove.lead-used", title, known.size()),
                Stream.of(places, missed, Stream.of(texts.say("library.remove.consequence")))
                        .flatMap(lines -> lines)
                        .toList(),
                address + "/suppression",
                List.of(new Hidden(USES, digest(known))),
                texts.say("library.remove.confirm"),
                address);
        return screens.show(
                status,
                call,
                LibraryAddress.heading(
                        call.site(), texts.say("library.title"), texts.say("library.remove.title", title)),
                screen);
    }

    /** Returns a digest of the usages that is the same on every node: hash codes of enums are not. */
    static String digest(List<Use> known) {
        return UUID.nameUUIDFromBytes(known.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private Mono<ServerResponse> remove(Call call) {
        return named.of(call).flatMap(medium -> uses.of(medium.id()).flatMap(known -> remove(call, medium, known)));
    }

    private Mono<ServerResponse> remove(Call call, Medium medium, List<Use> known) {
        boolean confirmed = known.isEmpty() || call.field(USES).equals(digest(known));
        return confirmed && MediumPermissions.mayRemove(call, known)
                ? shelf.remove(medium, call.who())
                        .then(Mono.defer(() -> call.seeOther(
                                LibraryAddress.library(call.site(), medium.folderId()),
                                new Flash(
                                        Flash.Kind.SUCCESS,
                                        texts.say(
                                                "library.removed",
                                                medium.description().title()),
                                        ""))))
                : ask(HttpStatus.CONFLICT, call, medium, known);
    }
}
