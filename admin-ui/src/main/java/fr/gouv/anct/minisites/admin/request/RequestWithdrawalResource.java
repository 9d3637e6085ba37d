package fr.gouv.anct.minisites.admin.request;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.ConfirmScreen;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.admin.text.Messages;
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
class RequestWithdrawalResource implements BackOfficeResource {

    private static final String PATTERN = "/demande/{request}/retrait";

    private final RequestWorkflow requests;
    private final RequestLabels labels;
    private final ScreenResponses screens;
    private final Messages messages;

    RequestWithdrawalResource(
            RequestWorkflow requests, RequestLabels labels, ScreenResponses screens, Messages messages) {
        this.requests = requests;
        this.labels = labels;
        this.screens = screens;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        Guard own = new Guard.OfRequest(Action.REQUEST_WRITE);
        return List.of(Route.get(PATTERN, own, this::showForm), Route.post(PATTERN, own, this::withdraw));
    }

    private Mono<ServerResponse> showForm(AdmittedRequest admitted) {
        SiteRequest request = admitted.requireSiteRequest();
        if (request.deletable()) {
            return admitted.seeOther(RequestUrls.deletion(request));
        }
        if (!request.state().withdrawable()) {
            return admitted.seeOther(RequestUrls.page(request), decided());
        }
        ConfirmScreen screen = new ConfirmScreen(
                messages.get("site-request.withdraw.lead"),
                IntStream.rangeClosed(1, 3)
                        .mapToObj(n -> messages.get("site-request.withdraw.consequence." + n))
                        .toList(),
                RequestUrls.withdrawal(request),
                List.of(),
                messages.get("site-request.withdraw.confirm"),
                RequestUrls.page(request));
        ScreenHeading heading = ScreenHeading.of(messages.get("site-request.withdraw.title", labels.of(request)))
                .below(messages.get("site-request.list.title"), RequestUrls.LIST);
        return screens.show(admitted, heading, screen);
    }

    private Mono<ServerResponse> withdraw(AdmittedRequest admitted) {
        SiteRequest request = admitted.requireSiteRequest();
        if (request.deletable()) {
            return admitted.seeOther(RequestUrls.deletion(request));
        }
        return requests.withdraw(request.id(), admitted.actor())
                .flatMap(_ -> admitted.seeOther(
                        RequestUrls.page(request),
                        new Flash(Flash.Kind.SUCCESS, messages.get("site-request.withdrawn"), "")))
                .onErrorResume(
                        RequestNotEditableException.class,
                        _ -> admitted.seeOther(RequestUrls.page(request), decided()));
    }

    private Flash decided() {
        return new Flash(
                Flash.Kind.WARNING,
                messages.get("site-request.not-editable"),
                messages.get("site-request.not-editable.text"));
    }
}
