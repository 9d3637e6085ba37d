package fr.gouv.anct.minisites.admin.trash;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.ConfirmScreen;
import fr.gouv.anct.minisites.admin.component.HiddenField;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.InstantParser;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.trash.Trash;
import fr.gouv.anct.minisites.content.trash.TrashSummary;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Empties the trash after a confirmation that lists the losses; pages trashed meanwhile are kept. */
@Component
class TrashPurgeResource implements BackOfficeResource {

    /** Field with the time at which the last counted page was trashed. */
    private static final String UNTIL = "jusqua";

    private final TrashedPageLookup lookup;
    private final Trash trash;
    private final ScreenResponses screens;
    private final Messages messages;

    TrashPurgeResource(TrashedPageLookup lookup, Trash trash, ScreenResponses screens, Messages messages) {
        this.lookup = lookup;
        this.trash = trash;
        this.screens = screens;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        Guard publish = new Guard.OfSite(Action.CONTENT_PUBLISH);
        return List.of(
                Route.get(TrashUrls.EMPTYING, publish, this::showForm),
                Route.post(TrashUrls.EMPTYING, publish, this::empty));
    }

    private Mono<ServerResponse> showForm(AdmittedRequest request) {
        return trash.contents().flatMap(contents -> {
            Instant latest = contents.latest();
            return latest == null
                    ? request.seeOther(TrashUrls.trash(request.site()))
                    : confirm(request, contents, latest);
        });
    }

    private Mono<ServerResponse> confirm(AdmittedRequest request, TrashSummary contents, Instant latest) {
        ConfirmScreen screen = new ConfirmScreen(
                messages.get("trash.empty-out.lead", contents.pages()),
                Stream.of(
                                line("seen", contents.seen()),
                                line("versions", contents.versions()),
                                line("comments", contents.comments()),
                                Stream.of(messages.get("trash.purge.consequence.2")))
                        .flatMap(lines -> lines)
                        .toList(),
                TrashUrls.trash(request.site()) + "/effacement",
                List.of(new HiddenField(UNTIL, latest.toString())),
                messages.get("trash.empty-out.confirm", contents.pages()),
                TrashUrls.trash(request.site()));
        return screens.show(request, lookup.heading(request, messages.get("trash.empty-out")), screen);
    }

    private Stream<String> line(String what, long count) {
        return count == 0 ? Stream.empty() : Stream.of(messages.get("trash.empty-out." + what, count));
    }

    private Mono<ServerResponse> empty(AdmittedRequest request) {
        return InstantParser.read(request.field(UNTIL))
                .map(until -> empty(request, until))
                .orElseGet(() -> showForm(request));
    }

    private Mono<ServerResponse> empty(AdmittedRequest request, Instant until) {
        return trash.empty(request.site(), until, request.actor())
                .flatMap(gone -> request.seeOther(
                        TrashUrls.trash(request.site()),
                        new Flash(Flash.Kind.SUCCESS, messages.get("trash.emptied", gone), "")));
    }
}
