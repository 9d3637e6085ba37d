package fr.gouv.anct.minisites.admin.redirect;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.ConfirmScreen;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.redirect.Redirect;
import fr.gouv.anct.minisites.content.redirect.RedirectManagement;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Removes a redirect after a confirmation. */
@Component
class RedirectRemovalResource implements BackOfficeResource {

    private static final String PATTERN = RedirectUrls.ONE + "/suppression";

    private final RedirectManagement redirects;
    private final ScreenResponses screens;
    private final Messages messages;

    RedirectRemovalResource(RedirectManagement redirects, ScreenResponses screens, Messages messages) {
        this.redirects = redirects;
        this.screens = screens;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        Guard arrange = new Guard.OfSite(Action.SITE_ARRANGE);
        return List.of(Route.get(PATTERN, arrange, this::showForm), Route.post(PATTERN, arrange, this::remove));
    }

    private Mono<Redirect> named(AdmittedRequest request) {
        return request.id("redirect")
                .flatMap(id -> redirects.one(request.site(), id))
                .switchIfEmpty(Mono.defer(request::notFound));
    }

    private Mono<ServerResponse> showForm(AdmittedRequest request) {
        return named(request).flatMap(redirect -> confirm(request, redirect));
    }

    private Mono<ServerResponse> confirm(AdmittedRequest request, Redirect redirect) {
        String address = RedirectUrls.one(request.site(), redirect.id());
        ConfirmScreen screen = new ConfirmScreen(
                messages.get(
                        "redirect.remove.lead",
                        redirect.source().text(),
                        redirect.destination().text()),
                List.of(consequence(redirect), messages.get("redirect.remove.consequence.2", redirect.hits())),
                address + "/suppression",
                List.of(),
                messages.get("redirect.remove.confirm"),
                address);
        return screens.show(
                request,
                RedirectUrls.heading(
                        request.site(), messages.get("redirect.title"), messages.get("redirect.remove.title")),
                screen);
    }

    /** Effect of the removal; without a redirect, an alias redirects to the same path of the canonical address. */
    private String consequence(Redirect redirect) {
        String key = "redirect.remove.consequence." + redirect.state().name().toLowerCase(Locale.ROOT);
        String alias = key + ".alias";
        return messages.get(!redirect.source().alias().isEmpty() && messages.has(alias) ? alias : key);
    }

    private Mono<ServerResponse> remove(AdmittedRequest request) {
        return named(request)
                .flatMap(redirect -> redirects
                        .remove(request.site(), redirect, request.actor())
                        .thenReturn(redirect))
                .flatMap(_ -> request.seeOther(
                        RedirectUrls.all(request.site()),
                        new Flash(Flash.Kind.SUCCESS, messages.get("redirect.removed"), "")));
    }
}
