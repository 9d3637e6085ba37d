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

/** Withdraws a request after a confirmation. */
@Component
class RequestWithdrawalResource implements Resource {

    private static final String PATTERN = "/demande/{request}/retrait";

    private final RequestWorkflow requests;
    private final RequestNames names;
    private final Screens screens;
    private final Texts texts;

    RequestWithdrawalResource(RequestWorkflow requests, RequestNames names, Screens screens, Texts texts) {
        this.requests = requests;
        this.names = names;
        this.screens = screens;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        Guard own = new Guard.OfRequest(Action.REQUEST_WRITE);
        return List.of(Route.get(PATTERN, own, this::ask), Route.post(PATTERN, own, this::withdraw));
    }

    private Mono<ServerResponse> ask(Call call) {
        SiteRequest request = call.requested();
        if (request.deletable()) {
            return call.seeOther(RequestAddress.deletion(request));
        }
        if (!request.state().withdrawable()) {
            return call.seeOther(RequestAddress.page(request), decided());
        }
        ConfirmScreen screen = new ConfirmScreen(
                texts.say("demand.withdraw.lead"),
                IntStream.rangeClosed(1, 3)
                        .mapToObj(n -> texts.say("demand.withdraw.consequence." + n))
                        .toList(),
                RequestAddress.withdrawal(request),
                List.of(),
                texts.say("demand.withdraw.confirm"),
                RequestAddress.page(request));
        Heading heading = Heading.of(texts.say("demand.withdraw.title", names.of(request)))
                .below(texts.say("demand.list.title"), RequestAddress.LIST);
        return screens.show(call, heading, screen);
    }

    private Mono<ServerResponse> withdraw(Call call) {
        SiteRequest request = call.requested();
        if (request.deletable()) {
            return call.seeOther(RequestAddress.deletion(request));
        }
        return requests.withdraw(request.id(), call.who())
                .flatMap(_ -> call.seeOther(
                        RequestAddress.page(request), new Flash(Flash.Kind.SUCCESS, texts.say("demand.withdrawn"), "")))
                .onErrorResume(
                        RequestNotEditableException.class, _ -> call.seeOther(RequestAddress.page(request), decided()));
    }

    private Flash decided() {
        return new Flash(Flash.Kind.WARNING, texts.say("demand.not-editable"), texts.say("demand.not-editable.text"));
    }
}
