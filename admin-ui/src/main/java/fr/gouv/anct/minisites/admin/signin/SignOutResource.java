package fr.gouv.anct.minisites.admin.signin;

import fr.gouv.anct.minisites.access.openid.SignOuts;
import fr.gouv.anct.minisites.access.session.SessionAttributeNames;
import fr.gouv.anct.minisites.admin.component.MessageScreen;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.admin.routing.SignInRedirects;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.rendering.PageLink;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Signs the user out: here first, then at the provider that the session was opened with. */
@Component
class SignOutResource implements BackOfficeResource {

    private final SignInSessions sessions;
    private final SignOuts signOuts;
    private final BrowserBinding browserBinding;
    private final ScreenResponses screens;
    private final Messages messages;

    SignOutResource(
            SignInSessions sessions,
            SignOuts signOuts,
            BrowserBinding browserBinding,
            ScreenResponses screens,
            Messages messages) {
        this.sessions = sessions;
        this.signOuts = signOuts;
        this.browserBinding = browserBinding;
        this.screens = screens;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post(SignInRedirects.SIGN_OUT, new Guard.Open(), this::signOut),
                Route.get(SignOuts.RETURN, new Guard.Open(), this::back));
    }

    private Mono<ServerResponse> signOut(AdmittedRequest request) {
        ServerWebExchange exchange = request.request().exchange();
        return sessions.facts(exchange)
                .flatMap(facts -> sessions.close(exchange, request.account()).thenReturn(facts))
                .flatMap(facts -> there(exchange, facts))
                .flatMap(there -> ServerResponse.seeOther(there).build())
                .switchIfEmpty(Mono.defer(() -> request.seeOther("/")));
    }

    private Mono<URI> there(ServerWebExchange exchange, Map<String, String> facts) {
        String provider = facts.get(SessionAttributeNames.PROVIDER);
        String idToken = facts.get(SessionAttributeNames.ID_TOKEN);
        if (provider == null || idToken == null) {
            return Mono.empty();
        }
        String mark = browserBinding.getOrCreate(exchange);
        return signOuts.start(provider, idToken, mark).doOnNext(_ -> browserBinding.set(exchange, mark));
    }

    /** Handles the provider's callback: the user is signed out here already; its state shows whether also there. */
    private Mono<ServerResponse> back(AdmittedRequest request) {
        return request.account() == null
                ? signOuts.complete(
                                request.query("state").orElse(""),
                                browserBinding.get(request.request().exchange()))
                        .flatMap(expected -> signedOut(request, expected ? "sign-out.done" : "sign-out.unsure"))
                // A foreign link, or the user has signed in again in the meantime.
                : request.seeOther("/");
    }

    private Mono<ServerResponse> signedOut(AdmittedRequest request, String key) {
        String title = messages.get(key + ".title");
        MessageScreen screen = new MessageScreen(
                title,
                messages.get(key + ".text"),
                List.of(
                        new PageLink(messages.get("sign-in.home"), "/", false, false),
                        new PageLink(messages.get("sign-out.again"), SignInRedirects.SIGN_IN, false, false)));
        return screens.show(request, ScreenHeading.of(title), screen);
    }
}
