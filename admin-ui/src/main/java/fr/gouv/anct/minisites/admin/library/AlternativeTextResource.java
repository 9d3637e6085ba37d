package fr.gouv.anct.minisites.admin.library;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.media.library.LibraryFile;
import fr.gouv.anct.minisites.media.library.MediaCommands;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Stores the alternative text of an undescribed image from the picker of a page. */
@Component
class AlternativeTextResource implements BackOfficeResource {

    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final LibraryFileLookup lookup;
    private final MediaCommands mediaCommands;
    private final MediaDescriptionFields fields;
    private final Messages messages;

    AlternativeTextResource(
            LibraryFileLookup lookup, MediaCommands mediaCommands, MediaDescriptionFields fields, Messages messages) {
        this.lookup = lookup;
        this.mediaCommands = mediaCommands;
        this.fields = fields;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.post(
                LibraryUrls.MEDIUM + "/alternative",
                new Guard.OfSite(Action.CONTENT_WRITE),
                request -> lookup.of(request).flatMap(file -> describe(request, file))));
    }

    private Mono<ServerResponse> describe(AdmittedRequest request, LibraryFile file) {
        if (!LibraryFilePermissions.mayDescribe(request, file)) {
            return ServerResponse.status(HttpStatus.FORBIDDEN)
                    .contentType(TEXT)
                    .bodyValue(messages.get(request.site(), "library.problem.online"));
        }
        MediaDescriptionInput input = MediaDescriptionInput.of(file).alternative(request);
        Map<String, String> problems = fields.problems(input, file);
        if (!problems.isEmpty()) {
            return ServerResponse.status(HttpStatus.UNPROCESSABLE_CONTENT)
                    .contentType(TEXT)
                    .bodyValue(String.join(" ", problems.values()));
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
}
