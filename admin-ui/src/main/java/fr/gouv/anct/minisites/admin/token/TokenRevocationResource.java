package fr.gouv.anct.minisites.admin.token;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.token.AccessToken;
import fr.gouv.anct.minisites.access.token.Tokens;
import fr.gouv.anct.minisites.admin.account.OwnAccountResource;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Flash;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Heading;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Revokes one of the user's own tokens after a confirmation. */
@Component
class TokenRevocationResource implements Resource {

    private static final String PATTERN = TokenListResource.PATH + "/{token}/revocation";

    private final Tokens tokens;
    private final RevocationScreens confirmation;
    private final Screens screens;
    private final Texts texts;

    TokenRevocationResource(Tokens tokens, RevocationScreens confirmation, Screens screens, Texts texts) {
        this.tokens = tokens;
        this.confirmation = confirmation;
        this.screens = screens;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        Guard own = new Guard.SignedIn(Action.ACCOUNT_OWN);
        return List.of(Route.get(PATTERN, own, this::ask), Route.post(PATTERN, own, this::revoke));
    }

    private Mono<AccessToken> own(Call call) {
        return call.id("token").flatMap(id -> tokens.own(call.who(), id)).switchIfEmpty(Mono.defer(call::missing));
    }

    private Mono<ServerResponse> ask(Call call) {
        return own(call)
                .flatMap(token -> screens.show(
                        call,
                        heading(token),
                        confirmation.of(token, TokenListResource.revocation(token), TokenListResource.PATH)));
    }

    private Heading heading(AccessToken token) {
        return Heading.of(texts.say("token.revoke.title", token.name()))
                .below(texts.say("account.title"), OwnAccountResource.PATH)
                .below(texts.say("token.title"), TokenListResource.PATH);
    }

    private Mono<ServerResponse> revoke(Call call) {
        return own(call)
                .flatMap(token -> tokens.revoke(call.who(), token)
                        .then(Mono.defer(() -> call.seeOther(
                                TokenListResource.PATH,
                                new Flash(Flash.Kind.SUCCESS, texts.say("token.revoke.done", token.name()), "")))));
    }
}
