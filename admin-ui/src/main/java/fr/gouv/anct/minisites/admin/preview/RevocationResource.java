package fr.gouv.anct.minisites.admin.preview;

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
import fr.gouv.anct.minisites.content.preview.PreviewLink;
import fr.gouv.anct.minisites.content.preview.PreviewSharing;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Revokes a preview link after a confirmation; marks its comments as handled or pending. */
@Component("previewRevocationResource")
class RevocationResource implements Resource {

    private static final String LINK = LinksResource.PATTERN + "/{link}/revocation";
    private static final String SETTLED = "traite";
    private static final String COMMENT = LinksResource.PATTERN + "/commentaires/{comment}/traitement";

    private final PreviewSharing links;
    private final Screens screens;
    private final Texts texts;

    RevocationResource(PreviewSharing links, Screens screens, Texts texts) {
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

    private Mono<ServerResponse> ask(Call call) {
        return Mono.zip(call.id("page"), call.id("link"))
                .flatMap(ids -> links.of(ids.getT1())
                        .flatMapIterable(all -> all)
                        .filter(link -> link.id().equals(ids.getT2()))
                        .next()
                        .switchIfEmpty(call.missing())
                        .flatMap(link -> confirm(call, ids.getT1(), link)));
    }

    private Mono<ServerResponse> confirm(Call call, UUID page, PreviewLink link) {
        String address = LinksResource.address(call, page);
        ConfirmScreen screen = new ConfirmScreen(
                texts.say("link.revoke.lead", link.label()),
                List.of(),
                address + "/" + link.id() + "/revocation",
                List.of(),
                texts.say("link.revoke"),
                address);
        return screens.show(
                call,
                Heading.of(texts.say("link.revoke.title"))
                        .below(call.site().name(), "/sites/" + call.site().slug())
                        .below(texts.say("link.caption"), address),
                screen);
    }

    private Mono<ServerResponse> revoke(Call call) {
        return Mono.zip(call.id("page"), call.id("link"))
                .flatMap(ids -> links.revoke(call.site(), ids.getT1(), ids.getT2(), call.who())
                        .switchIfEmpty(call.missing())
                        .flatMap(_ -> back(call, ids.getT1(), "link.revoked.done")));
    }

    private Mono<ServerResponse> settle(Call call) {
        boolean settled = !call.field(SETTLED).equals("non");
        return Mono.zip(call.id("page"), call.id("comment"))
                .flatMap(ids -> links.settle(ids.getT1(), ids.getT2(), settled)
                        .filter(done -> done)
                        .switchIfEmpty(call.missing())
                        .flatMap(_ -> back(call, ids.getT1(), settled ? "link.settled" : "link.reopened")));
    }

    private Mono<ServerResponse> back(Call call, UUID page, String words) {
        return call.seeOther(LinksResource.address(call, page), new Flash(Flash.Kind.SUCCESS, texts.say(words), ""));
    }
}
