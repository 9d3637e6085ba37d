package fr.gouv.anct.minisites.admin.preview;

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
import fr.gouv.anct.minisites.content.preview.PreviewLink;
import fr.gouv.anct.minisites.content.preview.PreviewSharing;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Revokes a preview link after a confirmation; marks its comments as handled or pending. */
@Component
class PreviewLinkRevocationResource implements BackOfficeResource {

    private static final String LINK = PreviewLinkListResource.PATTERN + "/{link}/revocation";
    private static final String SETTLED = "traite";
    private static final String COMMENT = PreviewLinkListResource.PATTERN + "/commentaires/{comment}/traitement";

    private final PreviewSharing sharing;
    private final ScreenResponses screens;
    private final Messages messages;

    PreviewLinkRevocationResource(PreviewSharing sharing, ScreenResponses screens, Messages messages) {
        this.sharing = sharing;
        this.screens = screens;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        Guard write = new Guard.OfSite(Action.CONTENT_WRITE);
        return List.of(
                Route.get(LINK, write, this::showForm),
                Route.post(LINK, write, this::revoke),
                Route.post(COMMENT, write, this::settle));
    }

    private Mono<ServerResponse> showForm(AdmittedRequest request) {
        return Mono.zip(request.id("page"), request.id("link"))
                .flatMap(ids -> showForm(request, ids.getT1(), ids.getT2()));
    }

    private Mono<ServerResponse> showForm(AdmittedRequest request, UUID page, UUID id) {
        return sharing.of(page)
                .flatMapIterable(all -> all)
                .filter(link -> link.id().equals(id))
                .next()
                .switchIfEmpty(request.notFound())
                .flatMap(link -> confirm(request, page, link));
    }

    private Mono<ServerResponse> confirm(AdmittedRequest request, UUID page, PreviewLink link) {
        String address = PreviewLinkListResource.address(request, page);
        ConfirmScreen screen = new ConfirmScreen(
                messages.get("link.revoke.lead", link.label()),
                List.of(),
                address + "/" + link.id() + "/revocation",
                List.of(),
                messages.get("link.revoke"),
                address);
        return screens.show(
                request,
                ScreenHeading.of(messages.get("link.revoke.title"))
                        .below(request.site().name(), "/sites/" + request.site().slug())
                        .below(messages.get("link.caption"), address),
                screen);
    }

    private Mono<ServerResponse> revoke(AdmittedRequest request) {
        return Mono.zip(request.id("page"), request.id("link"))
                .flatMap(ids -> revoke(request, ids.getT1(), ids.getT2()));
    }

    private Mono<ServerResponse> revoke(AdmittedRequest request, UUID page, UUID link) {
        return sharing.revoke(request.site(), page, link, request.actor())
                .switchIfEmpty(request.notFound())
                .flatMap(_ -> back(request, page, "link.revoked.done"));
    }

    private Mono<ServerResponse> settle(AdmittedRequest request) {
        return Mono.zip(request.id("page"), request.id("comment"))
                .flatMap(ids -> settle(request, ids.getT1(), ids.getT2()));
    }

    private Mono<ServerResponse> settle(AdmittedRequest request, UUID page, UUID comment) {
        boolean settled = !request.field(SETTLED).equals("non");
        return sharing.settle(page, comment, settled)
                .filter(done -> done)
                .switchIfEmpty(request.notFound())
                .flatMap(_ -> back(request, page, settled ? "link.settled" : "link.reopened"));
    }

    private Mono<ServerResponse> back(AdmittedRequest request, UUID page, String words) {
        return request.seeOther(
                PreviewLinkListResource.address(request, page), new Flash(Flash.Kind.SUCCESS, messages.get(words), ""));
    }
}
