package fr.gouv.anct.minisites.admin.token;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.SitePart;
import fr.gouv.anct.minisites.access.SiteParts;
import fr.gouv.anct.minisites.access.token.TokenSecret;
import fr.gouv.anct.minisites.access.token.TokenWish;
import fr.gouv.anct.minisites.access.token.Tokens;
import fr.gouv.anct.minisites.admin.account.OwnAccountResource;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Flash;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Heading;
import fr.gouv.anct.minisites.admin.shell.Moments;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.delivery.MinisitesProperties;
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
class TokenCreationResource implements Resource {

    private final Tokens tokens;
    private final SiteParts parts;
    private final TokenForm form;
    private final MinisitesProperties properties;
    private final Screens screens;
    private final Texts texts;
    private final Clock clock;

    TokenCreationResource(
            Tokens tokens,
            SiteParts parts,
            TokenForm form,
            MinisitesProperties properties,
            Screens screens,
            Texts texts,
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

    private Mono<ServerResponse> ask(Call call) {
        return theirs(call)
                .map(sites -> TypedToken.blank(Grantable.to(call.who(), sites), sites))
                .flatMap(blank -> blank.offered().isEmpty()
                        ? back(call, "token.nothing")
                        : screens.show(call, heading("token.create"), form.of(blank, Map.of())));
    }

    private Mono<List<SitePart>> theirs(Call call) {
        return parts.of(call.who().id()).collectList();
    }

    private Mono<ServerResponse> create(Call call) {
        return theirs(call)
                .map(sites -> TypedToken.of(call, Grantable.to(call.who(), sites), sites))
                .flatMap(typed -> typed.problems().isEmpty() ? issue(call, typed) : correct(call, typed));
    }

    private Mono<ServerResponse> correct(Call call, TypedToken typed) {
        return screens.show(
                HttpStatus.UNPROCESSABLE_CONTENT,
                call,
                heading("token.create").erroneous(true),
                form.of(typed, typed.problems()));
    }

    private Mono<ServerResponse> issue(Call call, TypedToken typed) {
        return Mono.justOrEmpty(typed.wish())
                .flatMap(wish -> tokens.issue(call.who(), wish).flatMap(secret -> showOnce(call, wish, secret)))
                .switchIfEmpty(Mono.defer(() -> back(call, "token.shown")));
    }

    private Mono<ServerResponse> showOnce(Call call, TokenWish wish, TokenSecret secret) {
        return screens.show(
                call,
                heading("token.made"),
                new NewTokenScreen(
                        secret.reveal(),
                        Moments.day(clock.instant().plus(wish.validity())),
                        firstCall(secret),
                        TokenListResource.PATH));
    }

    private String firstCall(TokenSecret secret) {
        String address = properties.origin(properties.backOfficeHost()) + "/api/v1/me";
        return "curl -H \"Authorization: Bearer %s\" %s".formatted(secret.reveal(), address);
    }

    private Mono<ServerResponse> back(Call call, String key) {
        return call.seeOther(
                TokenListResource.PATH, new Flash(Flash.Kind.WARNING, texts.say(key), texts.say(key + ".text")));
    }

    private Heading heading(String key) {
        return Heading.of(texts.say(key + ".title"))
                .below(texts.say("account.title"), OwnAccountResource.PATH)
                .below(texts.say("token.title"), TokenListResource.PATH);
    }
}
