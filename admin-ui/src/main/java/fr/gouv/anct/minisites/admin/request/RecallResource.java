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

/** Recalls a submitted request for correction, after a confirmation, while it is undecided. */
@Component
class RecallResource implements Resource {

    private static final String PATTERN = "/demande/{request}/correction";

    private final RequestWorkflow requests;
    private final RequestNames names;
    private final Screens screens;
    private final Texts texts;

    RecallResource(RequestWorkflow requests, RequestNames names, Screens screens, Texts texts) {
        this.requests = requests;
        this.names = names;
        this.screens = screens;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        Guard own = new Guard.OfRequest(Action.REQUEST_WRITE);
        return List.of(Route.get(PATTERN, own, this::ask), Route.post(PATTERN, own, this::recall));
    }

    private Mono<ServerResponse> ask(Call call) {
        SiteRequest request = call.requested();
        if (!request.state().recallable()) {
            return call.seeOther(RequestAddress.page(request), flash(Flash.Kind.WARNING, "demand.not-recallable"));
        }
        ConfirmScreen screen = new ConfirmScreen(
                texts.say("demand.recall.lead"),
                IntStream.rangeClosed(1, 3)
                        .mapToObj(n -> texts.say("demand.recall.consequence." + n))
                        .toList(),
                RequestAddress.recall(request),
                List.of(),
                texts.say("demand.recall"),
                RequestAddress.page(request));
        Heading heading = Heading.of(texts.say("demand.recall.title", names.of(request)))
                .below(texts.say("demand.list.title"), RequestAddress.LIST);
        return screens.show(call, heading, screen);
    }

    private Mono<ServerResponse> recall(Call call) {
        return requests.recall(call.requested().id(), call.who())
                .flatMap(request -> request.recalled()
                        ? call.seeOther(RequestAddress.summary(request), flash(Flash.Kind.SUCCESS, "demand.recalled"))
                        : call.seeOther(RequestAddress.summary(request)))
                .onErrorResume(
                        RequestNotEditableException.class,
                        _ -> call.seeOther(
                                RequestAddress.page(call.requested()),
                                flash(Flash.Kind.WARNING, "demand.not-recallable")));
    }

    private Flash flash(Flash.Kind kind, String key) {
        return new Flash(kind, texts.say(key), texts.say(key + ".text"));
    }
}
