package fr.gouv.anct.minisites.admin.library;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.media.library.Medium;
import fr.gouv.anct.minisites.media.library.Shelf;
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
class AlternativeResource implements Resource {

    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final NamedMedia named;
    private final Shelf shelf;
    private final DescriptionFields fields;
    private final Texts texts;

    AlternativeResource(NamedMedia named, Shelf shelf, DescriptionFields fields, Texts texts) {
        this.named = named;
        this.shelf = shelf;
        this.fields = fields;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.post(
                LibraryAddress.MEDIUM + "/alternative",
                new Guard.OfSite(Action.CONTENT_WRITE),
                call -> named.of(call).flatMap(medium -> describe(call, medium))));
    }

    private Mono<ServerResponse> describe(Call call, Medium medium) {
        if (!MediumPermissions.mayDescribe(call, medium)) {
            return ServerResponse.status(HttpStatus.FORBIDDEN)
                    .contentType(TEXT)
                    .bodyValue(texts.say(call.site(), "library.problem.online"));
        }
        TypedDescription typed = TypedDescription.of(medium).alternative(call);
        Map<String, String> problems = fields.problems(typed, medium);
        if (!problems.isEmpty()) {
            return ServerResponse.status(HttpStatus.UNPROCESSABLE_CONTENT)
                    .contentType(TEXT)
                    .bodyValue(String.join(" ", problems.values()));
        }
        return shelf.asSeen(
                        medium,
                        now -> now.seen() && !now.described() && MediumPermissions.mayDescribe(call, now),
                        shelf.describe(medium, typed.description(medium), call.who())
                                .thenReturn(HttpStatus.NO_CONTENT))
                // Another user has described it since: that description is kept.
                .defaultIfEmpty(HttpStatus.CONFLICT)
                .flatMap(status -> ServerResponse.status(status).build());
    }
}
