package fr.gouv.anct.minisites.admin.request;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.ConfirmScreen;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Flash;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Heading;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.provisioning.request.RequestNotEditableException;
import fr.gouv.anct.minisites.provisioning.request.RequestWorkflow;
import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Deletes a request that was never submitted, after a confirmation. */
@Component
class RequestDeletionResource implements Resource {

    private static final String PATTERN = "/demande/{request}/suppression";

    private final RequestWorkflow requests;
    private final RequestNames names;
    private final Screens screens;
    private final Texts texts;

    RequestDeletionResource(RequestWorkflow requests, RequestNames names, Screens screens, Texts texts) {
        this.requests = requests;
        this.names = names;
        this.screens = screens;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        Guard own = new Guard.OfRequest(Action.REQUEST_WRITE);
        return List.of(Route.get(PATTERN, own, this::ask), Route.post(PATTERN, own, this::delete));
    }

    private Mono<ServerResponse> ask(Call call) {
        SiteRequest request = call.requested();
        if (!request.deletable()) {
            return call.seeOther(RequestAddress.page(request), sent());
        }
        ConfirmScreen screen = new ConfirmScreen(
                texts.say("demand.delete.lead"),
                IntStream.rangeClosed(1, 2)
                        .mapToObj(n -> texts.say("demand.delete.consequence." + n))
                        .toList(),
                RequestAddress.deletion(request),
                List.of(),
                texts.say("demand.delete"),
                RequestAddress.page(request));
        Heading heading = Heading.of(texts.say("demand.delete.title", names.of(request)))
                .below(texts.say("demand.list.title"), RequestAddress.LIST);
        return screens.show(call, heading, screen);
    }

    private Mono<ServerResponse> delete(Call call) {
        return requests.delete(call.requested().id(), call.who())
                .flatMap(_ -> call.seeOther(
                        RequestAddress.LIST, new Flash(Flash.Kind.SUCCESS, texts.say("demand.deleted"), "")))
                .switchIfEmpty(Mono.defer(call::missing))
                .onErrorResume(
                        RequestNotEditableException.class,
                        _ -> call.seeOther(RequestAddress.page(call.requested()), sent()));
    }

    private Flash sent() {
        return new Flash(Flash.Kind.WARNING, texts.say("demand.not-deletable"), texts.say("demand.not-deletable.text"));
    }
}
