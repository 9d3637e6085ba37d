package fr.gouv.anct.minisites.admin.accounts;

import fr.gouv.anct.minisites.access.AccountSummary;
import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.token.AccessToken;
import fr.gouv.anct.minisites.access.token.AccessTokenManagement;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.admin.token.TokenRevocationScreens;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Revokes another user's token after a confirmation. */
@Component
class AccountTokenRevocationResource implements BackOfficeResource {

    private static final String PATTERN = AccountPageResource.PATTERN + "/jetons/{token}/revocation";

    /** A token and its owner. */
    private record Held(AccountSummary owner, AccessToken token) {

        String page() {
            return AccountPageResource.path(owner.account().id());
        }
    }

    private final AccountLookup accountLookup;
    private final AccessTokenManagement tokens;
    private final TokenRevocationScreens confirmation;
    private final ScreenResponses screens;
    private final Messages messages;

    AccountTokenRevocationResource(
            AccountLookup accountLookup,
            AccessTokenManagement tokens,
            TokenRevocationScreens confirmation,
            ScreenResponses screens,
            Messages messages) {
        this.accountLookup = accountLookup;
        this.tokens = tokens;
        this.confirmation = confirmation;
        this.screens = screens;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        Guard manage = new Guard.SignedIn(Action.ACCOUNTS_MANAGE);
        return List.of(Route.get(PATTERN, manage, this::showForm), Route.post(PATTERN, manage, this::revoke));
    }

    private Mono<Held> held(AdmittedRequest request) {
        return Mono.zip(accountLookup.of(request), request.id("token"))
                .flatMap(named -> tokens.of(named.getT1().account().id())
                        .filter(token -> token.id().equals(named.getT2()))
                        .next()
                        .map(token -> new Held(named.getT1(), token)))
                .switchIfEmpty(Mono.defer(request::notFound));
    }

    private Mono<ServerResponse> showForm(AdmittedRequest request) {
        return held(request)
                .flatMap(held -> screens.show(
                        request,
                        accountLookup.below(
                                held.owner(),
                                messages.get("token.revoke.title", held.token().name())),
                        confirmation.of(
                                held.token(),
                                held.page() + "/jetons/" + held.token().id() + "/revocation",
                                held.page())));
    }

    private Mono<ServerResponse> revoke(AdmittedRequest request) {
        return held(request)
                .flatMap(held -> tokens.revoke(held.owner().account(), held.token(), request.actor())
                        .then(Mono.defer(() -> request.seeOther(held.page(), done(held.token())))));
    }

    private Flash done(AccessToken token) {
        return new Flash(Flash.Kind.SUCCESS, messages.get("token.revoke.done", token.name()), "");
    }
}
