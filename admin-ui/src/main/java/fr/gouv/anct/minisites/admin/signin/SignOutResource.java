package fr.gouv.anct.minisites.admin.signin;

import fr.gouv.anct.minisites.access.openid.SignOuts;
import fr.gouv.anct.minisites.access.session.SessionAttribute;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Heading;
import fr.gouv.anct.minisites.admin.shell.MessageScreen;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.SignInDoor;
import fr.gouv.anct.minisites.admin.shell.Texts;
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
class SignOutResource implements Resource {

    private final Sessions sessions;
    private final SignOuts signOuts;
    private final Traveller traveller;
    private final Screens screens;
    private final Texts texts;

    SignOutResource(Sessions sessions, SignOuts signOuts, Traveller traveller, Screens screens, Texts texts) {
        this.sessions = sessions;
        this.signOuts = signOuts;
        this.traveller = traveller;
        this.screens = screens;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post(SignInDoor.SIGN_OUT, new Guard.Open(), this::signOut),
                Route.get(SignOuts.RETURN, new Guard.Open(), this::back));
    }

    private Mono<ServerResponse> signOut(Call call) {
        ServerWebExchange exchange = call.request().exchange();
        return sessions.facts(exchange)
                .flatMap(facts -> sessions.close(exchange, call.account()).thenReturn(facts))
                .flatMap(facts -> there(exchange, facts))
                .flatMap(there -> ServerResponse.seeOther(there).build())
                .switchIfEmpty(Mono.defer(() -> call.seeOther("/")));
    }

    private Mono<URI> there(ServerWebExchange exchange, Map<String, String> facts) {
        String provider = facts.get(SessionAttribute.PROVIDER);
        String idToken = facts.get(SessionAttribute.ID_TOKEN);
        if (provider == null || idToken == null) {
            return Mono.empty();
        }
        String mark = traveller.mark(exchange);
        return signOuts.leave(provider, idToken, mark).doOnNext(_ -> traveller.leaves(exchange, mark));
    }

    /** Handles the provider's callback: the user is signed out here already; its state shows whether also there. */
    private Mono<ServerResponse> back(Call call) {
        return call.account() == null
                ? signOuts.arrive(
                                call.query("state").orElse(""),
                                traveller.back(call.request().exchange()))
                        .flatMap(expected -> signedOut(call, expected ? "sign-out.done" : "sign-out.unsure"))
                // A foreign link, or the user has signed in again in the meantime.
                : call.seeOther("/");
    }

    private Mono<ServerResponse> signedOut(Call call, String key) {
        String title = texts.say(key + ".title");
        MessageScreen screen = new MessageScreen(
                title,
                texts.say(key + ".text"),
                List.of(
                        new PageLink(texts.say("sign-in.home"), "/", false, false),
                        new PageLink(texts.say("sign-out.again"), SignInDoor.SIGN_IN, false, false)));
        return screens.show(call, Heading.of(title), screen);
    }
}
