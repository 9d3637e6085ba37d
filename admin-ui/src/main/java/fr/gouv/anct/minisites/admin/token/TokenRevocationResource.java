package fr.gouv.anct.minisites.admin.token;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.token.AccessToken;
import fr.gouv.anct.minisites.access.token.AccessTokenManagement;
import fr.gouv.anct.minisites.admin.account.OwnAccountResource;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.admin.text.Messages;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Revokes one of the user's own tokens after a confirmation. */
@Component
class TokenRevocationResource implements BackOfficeResource {

    private static final String PATTERN = TokenListResource.PATH + "/{token}/revocation";

    private final AccessTokenManagement tokens;
    private final TokenRevocationScreens confirmation;
    private final ScreenResponses screens;
    private final Messages messages;

    TokenRevocationResource(
            AccessTokenManagement tokens,
            TokenRevocationScreens confirmation,
            ScreenResponses screens,
            Messages messages) {
        this.tokens = tokens;
        this.confirmation = confirmation;
        this.screens = screens;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        Guard own = new Guard.SignedIn(Action.ACCOUNT_OWN);
        return List.of(Route.get(PATTERN, own, this::showForm), Route.post(PATTERN, own, this::revoke));
    }

    private Mono<AccessToken> own(AdmittedRequest request) {
        return request.id("token")
                .flatMap(id -> tokens.own(request.requireAccount(), id))
                .switchIfEmpty(Mono.defer(request::notFound));
    }

    private Mono<ServerResponse> showForm(AdmittedRequest request) {
        return own(request)
                .flatMap(token -> screens.show(
                        request,
                        heading(token),
                        confirmation.of(token, TokenListResource.revocation(token), TokenListResource.PATH)));
    }

    private ScreenHeading heading(AccessToken token) {
        return ScreenHeading.of(messages.get("token.revoke.title", token.name()))
                .below(messages.get("account.title"), OwnAccountResource.PATH)
                .below(messages.get("token.title"), TokenListResource.PATH);
    }

    private Mono<ServerResponse> revoke(AdmittedRequest request) {
        return own(request)
                .flatMap(token -> tokens.revoke(request.requireAccount(), token)
                        .then(Mono.defer(() -> request.seeOther(
                                TokenListResource.PATH,
                                new Flash(Flash.Kind.SUCCESS, messages.get("token.revoke.done", token.name()), "")))));
    }
}
