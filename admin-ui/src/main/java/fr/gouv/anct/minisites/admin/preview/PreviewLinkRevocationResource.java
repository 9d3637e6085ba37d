package fr.gouv.anct.minisites.admin.preview;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.ConfirmScreen;
import fr.gouv.anct.minisites.admin.layout.ScreenHeading;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
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

    private final PreviewSharing links;
    private final ScreenResponses screens;
    private final Messages texts;

    PreviewLinkRevocationResource(PreviewSharing links, ScreenResponses screens, Messages texts) {
        this.links = links;
        this.screens = screens;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        Guard write = new Guard.OfSite(Action.CONTENT_WRITE);
        return List.of(
                Route.get(LINK, write, this::ask),
                Route.post(LINK, write, this::revoke),
                Route.post(COMMENT, write, this::settle));
    }

    private Mono<ServerResponse> ask(AdmittedRequest call) {
        return Mono.zip(call.id("page"), call.id("link")).flatMap(ids -> ask(call, ids.getT1(), ids.getT2()));
    }

    private Mono<ServerResponse> ask(AdmittedRequest call, UUID page, UUID id) {
        return links.of(page)
                .flatMapIterable(all -> all)
                .filter(link -> link.id().equals(id))
                .next()
                .switchIfEmpty(call.notFound())
                .flatMap(link -> confirm(call, page, link));
    }

    private Mono<ServerResponse> confirm(AdmittedRequest call, UUID page, PreviewLink link) {
        String address = PreviewLinkListResource.address(call, page);
        ConfirmScreen screen = new ConfirmScreen(
                texts.get("link.revoke.lead", link.label()),
                List.of(),
                address + "/" + link.id() + "/revocation",
                List.of(),
                texts.get("link.revoke"),
                address);
        return screens.show(
                call,
                ScreenHeading.of(texts.get("link.revoke.title"))
                        .below(call.site().name(), "/sites/" + call.site().slug())
                        .below(texts.get("link.caption"), address),
                screen);
    }

    private Mono<ServerResponse> revoke(AdmittedRequest call) {
        return Mono.zip(call.id("page"), call.id("link")).flatMap(ids -> revoke(call, ids.getT1(), ids.getT2()));
    }

    private Mono<ServerResponse> revoke(AdmittedRequest call, UUID page, UUID link) {
        return links.revoke(call.site(), page, link, call.actor())
                .switchIfEmpty(call.notFound())
                .flatMap(_ -> back(call, page, "link.revoked.done"));
    }

    private Mono<ServerResponse> settle(AdmittedRequest call) {
        return Mono.zip(call.id("page"), call.id("comment")).flatMap(ids -> settle(call, ids.getT1(), ids.getT2()));
    }

    private Mono<ServerResponse> settle(AdmittedRequest call, UUID page, UUID comment) {
        boolean settled = !call.field(SETTLED).equals("non");
        return links.settle(page, comment, settled)
                .filter(done -> done)
                .switchIfEmpty(call.notFound())
                .flatMap(_ -> back(call, page, settled ? "link.settled" : "link.reopened"));
    }

    private Mono<ServerResponse> back(AdmittedRequest call, UUID page, String words) {
        return call.seeOther(
                PreviewLinkListResource.address(call, page), new Flash(Flash.Kind.SUCCESS, texts.get(words), ""));
    }
}
