package fr.gouv.anct.minisites.admin.token;

import fr.gouv.anct.minisites.access.AccountMembership;
import fr.gouv.anct.minisites.access.AccountMemberships;
import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.token.AccessToken;
import fr.gouv.anct.minisites.access.token.AccessTokenManagement;
import fr.gouv.anct.minisites.access.token.TokenRequest;
import fr.gouv.anct.minisites.access.token.TokenSecret;
import fr.gouv.anct.minisites.admin.account.OwnAccountResource;
import fr.gouv.anct.minisites.admin.component.Confirmation;
import fr.gouv.anct.minisites.admin.component.Confirmation.Step;
import fr.gouv.anct.minisites.admin.component.Question;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Lists, creates and revokes the user's own tokens. The secret of a new one is in the form's response only, so there is
 * no redirect: submitting the form again creates no second token, and reports that the first is not displayed any more.
 */
@Component
class TokenResource implements BackOfficeResource {

    static final Path.Fixed LIST = OwnAccountResource.TOKENS;
    static final Path.Fixed NEW = LIST.at("/creation");
    private static final Path.One<UUID> REVOCATION = LIST.id("token").at("/revocation");
    private static final Guard OWN = new Guard.SignedIn(Action.ACCOUNT_OWN);

    private final AccessTokenManagement tokens;
    private final TokenTable table;
    private final AccountMemberships memberships;
    private final TokenForm form;
    private final MinisitesProperties properties;
    private final Clock clock;

    TokenResource(
            AccessTokenManagement tokens,
            TokenTable table,
            AccountMemberships memberships,
            TokenForm form,
            MinisitesProperties properties,
            Clock clock) {
        this.tokens = tokens;
        this.table = table;
        this.memberships = memberships;
        this.form = form;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return Stream.concat(
                        Stream.of(
                                Route.get(LIST, OWN, this::list),
                                Route.get(NEW, OWN, this::open),
                                Route.post(NEW, OWN, this::create)),
                        Confirmation.routes(REVOCATION, OWN, this::one, this::askToRevoke, this::revoke).stream())
                .toList();
    }

    /** The user's own tokens. */
    record ListScreen(TableView table) implements Screen {

        public String newHref() {
            return NEW.link();
        }

        @Override
        public String template() {
            return "token/list";
        }
    }

    /**
     * A new token, displayed once.
     *
     * @param firstCall command line to try it
     */
    record NewScreen(String secret, Instant expiresAt, String firstCall) implements Screen {

        public String listHref() {
            return LIST.link();
        }

        @Override
        public String template() {
            return "token/new";
        }
    }

    private Mono<ServerResponse> list(AdmittedRequest request) {
        return tokens.own(request.requireAccount())
                .collectList()
                .map(own -> new ListScreen(table.of(request, own, token -> REVOCATION.link(token.id()))))
                .flatMap(screen -> request.show(
                        request.heading("token.title")
                                .below(request.message("account.title"), Paths.OWN_ACCOUNT.link()),
                        screen));
    }

    private static ScreenHeading heading(AdmittedRequest request, String key) {
        return request.heading(key)
                .below(request.message("account.title"), Paths.OWN_ACCOUNT.link())
                .below(request.message("token.title"), LIST.link());
    }

    private Mono<ServerResponse> open(AdmittedRequest request) {
        return theirs(request)
                .map(sites -> TokenInput.blank(GrantableActions.to(request.requireAccount(), sites), sites))
                .flatMap(blank -> blank.offered().isEmpty()
                        ? back(request, "token.nothing")
                        : show(HttpStatus.OK, request, blank, Map.of()));
    }

    private Mono<ServerResponse> show(
            HttpStatus status, AdmittedRequest request, TokenInput input, Map<String, String> problems) {
        return request.show(status, heading(request, "token.create.title"), form.of(input, problems));
    }

    private Mono<List<AccountMembership>> theirs(AdmittedRequest request) {
        return memberships.of(request.requireAccount().id()).collectList();
    }

    private Mono<ServerResponse> create(AdmittedRequest request) {
        return theirs(request)
                .map(sites -> TokenInput.of(request, GrantableActions.to(request.requireAccount(), sites), sites))
                .flatMap(input -> input.problems().isEmpty()
                        ? issue(request, input)
                        : show(HttpStatus.UNPROCESSABLE_CONTENT, request, input, input.problems()));
    }

    private Mono<ServerResponse> issue(AdmittedRequest request, TokenInput input) {
        return Mono.justOrEmpty(input.wish())
                .flatMap(wish -> issue(request, wish))
                .switchIfEmpty(Mono.defer(() -> back(request, "token.shown")));
    }

    private Mono<ServerResponse> issue(AdmittedRequest request, TokenRequest wish) {
        return tokens.issue(request.requireAccount(), wish)
                .map(secret -> new NewScreen(secret.reveal(), clock.instant().plus(wish.validity()), firstCall(secret)))
                .flatMap(screen -> request.show(heading(request, "token.made.title"), screen));
    }

    private String firstCall(TokenSecret secret) {
        String address = properties.origin(properties.backOfficeHost()) + "/api/v1/me";
        return "curl -H \"Authorization: Bearer %s\" %s".formatted(secret.reveal(), address);
    }

    private static Mono<ServerResponse> back(AdmittedRequest request, String key) {
        return request.seeOther(LIST.link(), request.flash(Flash.Kind.WARNING, key));
    }

    private Mono<AccessToken> one(AdmittedRequest request) {
        return request.find("token", id -> tokens.own(request.requireAccount(), id));
    }

    private Mono<Step> askToRevoke(AdmittedRequest request, AccessToken token) {
        return Mono.just(Question.of(request, "token.revoke", LIST.link(), token.name())
                .below(request.message("account.title"), Paths.OWN_ACCOUNT.link())
                .below(request.message("token.title"), LIST.link())
                .consequences(
                        request.message("token.revoke.consequence.1"), request.message("token.revoke.consequence.2")));
    }

    private Mono<Step> revoke(AdmittedRequest request, AccessToken token) {
        return tokens.revoke(request.requireAccount(), token)
                .thenReturn(
                        new Confirmation.Redirection(LIST.link(), request.success("token.revoke.done", token.name())));
    }
}
