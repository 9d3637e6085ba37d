package fr.gouv.anct.minisites.admin.token;

import fr.gouv.anct.minisites.access.AccountMembership;
import fr.gouv.anct.minisites.access.AccountMemberships;
import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.token.AccessTokenManagement;
import fr.gouv.anct.minisites.access.token.TokenRequest;
import fr.gouv.anct.minisites.access.token.TokenSecret;
import fr.gouv.anct.minisites.admin.account.OwnAccountResource;
import fr.gouv.anct.minisites.admin.layout.ScreenHeading;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
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
    private final AccountMemberships parts;
    private final TokenForm form;
    private final MinisitesProperties properties;
    private final ScreenResponses screens;
    private final Messages texts;
    private final Clock clock;

    TokenCreationResource(
            AccessTokenManagement tokens,
            AccountMemberships parts,
            TokenForm form,
            MinisitesProperties properties,
            ScreenResponses screens,
            Messages texts,
            Clock clock) {
        this.tokens = tokens;
        this.parts = parts;
        this.form = form;
        this.properties = properties;
        this.screens = screens;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        Guard own = new Guard.SignedIn(Action.ACCOUNT_OWN);
        return List.of(
                Route.get(TokenListResource.CREATION, own, this::ask),
                Route.post(TokenListResource.CREATION, own, this::create));
    }

    private Mono<ServerResponse> ask(AdmittedRequest call) {
        return theirs(call)
                .map(sites -> TokenInput.blank(GrantableActions.to(call.requireAccount(), sites), sites))
                .flatMap(blank -> blank.offered().isEmpty()
                        ? back(call, "token.nothing")
                        : screens.show(call, heading("token.create"), form.of(blank, Map.of())));
    }

    private Mono<List<AccountMembership>> theirs(AdmittedRequest call) {
        return parts.of(call.requireAccount().id()).collectList();
    }

    private Mono<ServerResponse> create(AdmittedRequest call) {
        return theirs(call)
                .map(sites -> TokenInput.of(call, GrantableActions.to(call.requireAccount(), sites), sites))
                .flatMap(typed -> typed.problems().isEmpty() ? issue(call, typed) : correct(call, typed));
    }

    private Mono<ServerResponse> correct(AdmittedRequest call, TokenInput typed) {
        return screens.show(
                HttpStatus.UNPROCESSABLE_CONTENT,
                call,
                heading("token.create").erroneous(true),
                form.of(typed, typed.problems()));
    }

    private Mono<ServerResponse> issue(AdmittedRequest call, TokenInput typed) {
        return Mono.justOrEmpty(typed.wish())
                .flatMap(wish -> issue(call, wish))
                .switchIfEmpty(Mono.defer(() -> back(call, "token.shown")));
    }

    private Mono<ServerResponse> issue(AdmittedRequest call, TokenRequest wish) {
        return tokens.issue(call.requireAccount(), wish).flatMap(secret -> showOnce(call, wish, secret));
    }

    private Mono<ServerResponse> showOnce(AdmittedRequest call, TokenRequest wish, TokenSecret secret) {
        return screens.show(
                call,
                heading("token.made"),
                new NewTokenScreen(
                        secret.reveal(),
                        DateTimes.day(clock.instant().plus(wish.validity())),
                        firstCall(secret),
                        TokenListResource.PATH));
    }

    private String firstCall(TokenSecret secret) {
        String address = properties.origin(properties.backOfficeHost()) + "/api/v1/me";
        return "curl -H \"Authorization: Bearer %s\" %s".formatted(secret.reveal(), address);
    }

    private Mono<ServerResponse> back(AdmittedRequest call, String key) {
        return call.seeOther(
                TokenListResource.PATH, new Flash(Flash.Kind.WARNING, texts.get(key), texts.get(key + ".text")));
    }

    private ScreenHeading heading(String key) {
        return ScreenHeading.of(texts.get(key + ".title"))
                .below(texts.get("account.title"), OwnAccountResource.PATH)
                .below(texts.get("token.title"), TokenListResource.PATH);
    }
}
