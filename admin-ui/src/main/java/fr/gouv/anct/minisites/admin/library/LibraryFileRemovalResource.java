package fr.gouv.anct.minisites.admin.library;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.ConfirmScreen;
import fr.gouv.anct.minisites.admin.component.HiddenField;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.media.library.LibraryFile;
import fr.gouv.anct.minisites.media.library.MediaCommands;
import fr.gouv.anct.minisites.media.library.MediaUsage;
import fr.gouv.anct.minisites.media.library.MediaUsages;
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
class LibraryFileRemovalResource implements BackOfficeResource {

    private static final String PATTERN = LibraryUrls.MEDIUM + "/suppression";
    private static final String USES = "usages";

    private final LibraryFileLookup lookup;
    private final MediaUsages usages;
    private final MediaCommands mediaCommands;
    private final LibraryFileLabels labels;
    private final ScreenResponses screens;
    private final Messages messages;

    LibraryFileRemovalResource(
            LibraryFileLookup lookup,
            MediaUsages usages,
            MediaCommands mediaCommands,
            LibraryFileLabels labels,
            ScreenResponses screens,
            Messages messages) {
        this.lookup = lookup;
        this.usages = usages;
        this.mediaCommands = mediaCommands;
        this.labels = labels;
        this.screens = screens;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        Guard write = new Guard.OfSite(Action.CONTENT_WRITE);
        return List.of(Route.get(PATTERN, write, this::showForm), Route.post(PATTERN, write, this::remove));
    }

    private Mono<ServerResponse> showForm(AdmittedRequest request) {
        return lookup.of(request)
                .zipWhen(file -> usages.of(file.id()))
                .flatMap(both -> showForm(HttpStatus.OK, request, both.getT1(), both.getT2()));
    }

    private Mono<ServerResponse> showForm(
            HttpStatus status, AdmittedRequest request, LibraryFile file, List<MediaUsage> known) {
        if (!LibraryFilePermissions.mayRemove(request, known)) {
            return Mono.error(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
        }
        String address = LibraryUrls.medium(request.site(), file.id());
        String title = file.description().title();
        Stream<String> places = known.stream().map(usage -> messages.get("library.remove.used", labels.use(usage)));
        Stream<String> missed = known.stream().anyMatch(MediaUsage::scheduled)
                ? Stream.of(messages.get("library.remove.scheduled"))
                : Stream.empty();
        ConfirmScreen screen = new ConfirmScreen(
                messages.get(known.isEmpty() ? "library.remove.lead" : "library.remove.lead-used", title, known.size()),
                Stream.of(places, missed, Stream.of(messages.get("library.remove.consequence")))
                        .flatMap(lines -> lines)
                        .toList(),
                address + "/suppression",
                List.of(new HiddenField(USES, digest(known))),
                messages.get("library.remove.confirm"),
                address);
        return screens.show(
                status,
                request,
                LibraryUrls.heading(
                        request.site(), messages.get("library.title"), messages.get("library.remove.title", title)),
                screen);
    }

    /** Returns a digest of the usages that is the same on every node: hash codes of enums are not. */
    static String digest(List<MediaUsage> known) {
        return UUID.nameUUIDFromBytes(known.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private Mono<ServerResponse> remove(AdmittedRequest request) {
        return lookup.of(request)
                .zipWhen(file -> usages.of(file.id()))
                .flatMap(both -> remove(request, both.getT1(), both.getT2()));
    }

    private Mono<ServerResponse> remove(AdmittedRequest request, LibraryFile file, List<MediaUsage> known) {
        boolean confirmed = known.isEmpty() || request.field(USES).equals(digest(known));
        return confirmed && LibraryFilePermissions.mayRemove(request, known)
                ? mediaCommands
                        .remove(file, request.actor())
                        .then(Mono.defer(() -> request.seeOther(
                                LibraryUrls.library(request.site(), file.folderId()),
                                new Flash(
                                        Flash.Kind.SUCCESS,
                                        messages.get(
                                                "library.removed",
                                                file.description().title()),
                                        ""))))
                : showForm(HttpStatus.CONFLICT, request, file, known);
    }
}
