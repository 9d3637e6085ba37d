package fr.gouv.anct.minisites.admin.token;

import fr.gouv.anct.minisites.access.AccountMembership;
import fr.gouv.anct.minisites.access.AccountMemberships;
import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.token.AccessTokenManagement;
import fr.gouv.anct.minisites.access.token.TokenRequest;
import fr.gouv.anct.minisites.access.token.TokenSecret;
import fr.gouv.anct.minisites.admin.account.OwnAccountResource;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Creates a token. The secret is in the form's response only, so there is no redirect: submitting the form again
 * creates no second token, and reports that the first is not displayed any more.
 */
@Component
class TokenCreationResource implements BackOfficeResource {

    private final AccessTokenManagement tokens;
    private final AccountMemberships memberships;
    private final TokenForm form;
    private final MinisitesProperties properties;
    private final ScreenResponses screens;
    private final Messages messages;
    private final Clock clock;

    TokenCreationResource(
            AccessTokenManagement tokens,
            AccountMemberships memberships,
            TokenForm form,
            MinisitesProperties properties,
            ScreenResponses screens,
            Messages messages,
            Clock clock) {
        this.tokens = tokens;
        this.memberships = memberships;
        this.form = form;
        this.properties = properties;
        this.screens = screens;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        Guard own = new Guard.SignedIn(Action.ACCOUNT_OWN);
        return List.of(
                Route.get(TokenListResource.CREATION, own, this::showForm),
                Route.post(TokenListResource.CREATION, own, this::create));
    }

    private Mono<ServerResponse> showForm(AdmittedRequest request) {
        return theirs(request)
                .map(sites -> TokenInput.blank(GrantableActions.to(request.requireAccount(), sites), sites))
                .flatMap(blank -> blank.offered().isEmpty()
                        ? back(request, "token.nothing")
                        : screens.show(request, heading("token.create"), form.of(blank, Map.of())));
    }

    private Mono<List<AccountMembership>> theirs(AdmittedRequest request) {
        return memberships.of(request.requireAccount().id()).collectList();
    }

    private Mono<ServerResponse> create(AdmittedRequest request) {
        return theirs(request)
                .map(sites -> TokenInput.of(request, GrantableActions.to(request.requireAccount(), sites), sites))
                .flatMap(input -> input.problems().isEmpty() ? issue(request, input) : correct(request, input));
    }

    private Mono<ServerResponse> correct(AdmittedRequest request, TokenInput input) {
        return screens.show(
                HttpStatus.UNPROCESSABLE_CONTENT,
                request,
                heading("token.create").erroneous(true),
                form.of(input, input.problems()));
    }

    private Mono<ServerResponse> issue(AdmittedRequest request, TokenInput input) {
        return Mono.justOrEmpty(input.wish())
                .flatMap(tokenRequest -> issue(request, tokenRequest))
                .switchIfEmpty(Mono.defer(() -> back(request, "token.shown")));
    }

    private Mono<ServerResponse> issue(AdmittedRequest request, TokenRequest tokenRequest) {
        return tokens.issue(request.requireAccount(), tokenRequest)
                .flatMap(secret -> showOnce(request, tokenRequest, secret));
    }

    private Mono<ServerResponse> showOnce(AdmittedRequest request, TokenRequest tokenRequest, TokenSecret secret) {
        return screens.show(
                request,
                heading("token.made"),
                new NewTokenScreen(
                        secret.reveal(),
                        DateTimes.day(clock.instant().plus(tokenRequest.validity())),
                        firstCall(secret),
                        TokenListResource.PATH));
    }

    private String firstCall(TokenSecret secret) {
        String address = properties.origin(properties.backOfficeHost()) + "/api/v1/me";
        return "curl -H \"Authorization: Bearer %s\" %s".formatted(secret.reveal(), address);
    }

    private Mono<ServerResponse> back(AdmittedRequest request, String key) {
        return request.seeOther(
                TokenListResource.PATH, new Flash(Flash.Kind.WARNING, messages.get(key), messages.get(key + ".text")));
    }

    private ScreenHeading heading(String key) {
        return ScreenHeading.of(messages.get(key + ".title"))
                .below(messages.get("account.title"), OwnAccountResource.PATH)
                .below(messages.get("token.title"), TokenListResource.PATH);
    }
}
