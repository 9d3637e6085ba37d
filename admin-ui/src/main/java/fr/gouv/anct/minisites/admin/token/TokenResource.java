package fr.gouv.anct.minisites.admin.token;

import fr.gouv.anct.minisites.access.AccountMemberships;
import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.token.AccessToken;
import fr.gouv.anct.minisites.access.token.AccessTokenManagement;
import fr.gouv.anct.minisites.access.token.TokenRequest;
import fr.gouv.anct.minisites.access.token.TokenSecret;
import fr.gouv.anct.minisites.admin.account.OwnAccountResource;
import fr.gouv.anct.minisites.admin.component.Confirmation;
import fr.gouv.anct.minisites.admin.component.Confirmation.Step;
import fr.gouv.anct.minisites.admin.component.FormScreen;
import fr.gouv.anct.minisites.admin.component.HiddenField;
import fr.gouv.anct.minisites.admin.component.Question;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.Form;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.form.FormView;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.database.CanonicalUuid;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Lists the user's own access tokens, creates one and shows its secret once, and revokes one after a confirmation. The
 * secret of a new one is in the form's response only, so there is no redirect: submitting the form again creates no
 * second token, and reports that the first is not displayed any more.
 */
@Component
class TokenResource implements BackOfficeResource {

    static final Path.Fixed LIST = OwnAccountResource.TOKENS;
    static final Path.Fixed NEW = LIST.at("/creation");
    private static final Path.One<UUID> REVOCATION = LIST.id("token").at("/revocation");
    private static final Guard OWN = new Guard.SignedIn(Action.ACCOUNT_OWN);
    /** Hidden field with the id of the token to create: a form submitted twice creates one. */
    private static final String ID = "token";

    private static final Form<TokenInput> FORM =
            Form.of(TokenInput.class, "token").as(FieldView.Kind.SELECT, "validity");

    private final AccessTokenManagement tokens;
    private final TokenTable table;
    private final AccountMemberships memberships;
    private final MinisitesProperties properties;
    private final Clock clock;

    TokenResource(
            AccessTokenManagement tokens,
            TokenTable table,
            AccountMemberships memberships,
            MinisitesProperties properties,
            Clock clock) {
        this.tokens = tokens;
        this.table = table;
        this.memberships = memberships;
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

    private Mono<TokenGrants> grants(AdmittedRequest request) {
        return memberships
                .of(request.requireAccount().id())
                .collectList()
                .map(sites -> TokenGrants.of(request.requireAccount(), sites));
    }

    private Mono<ServerResponse> open(AdmittedRequest request) {
        return grants(request)
                .flatMap(grants -> grants.actions().isEmpty()
                        ? back(request, "token.nothing")
                        : show(
                                HttpStatus.OK,
                                request,
                                UUID.randomUUID().toString(),
                                grants.offer(request, FORM).empty(request, TokenInput.NONE)));
    }

    /** @param id of the token to create, in the form */
    private static Mono<ServerResponse> show(
            HttpStatus status, AdmittedRequest request, String id, FormState<TokenInput> form) {
        FormView view = form.view().creating();
        FormScreen screen = FormScreen.of(
                request.message("token.create.lead"),
                List.of(),
                view.fields(),
                view.action(),
                List.of(new HiddenField(ID, id)),
                request.message("token.create.confirm"),
                LIST.link());
        return request.show(status, heading(request, "token.create.title"), screen);
    }

    private Mono<ServerResponse> create(AdmittedRequest request) {
        return grants(request).flatMap(grants -> create(request, grants));
    }

    private Mono<ServerResponse> create(AdmittedRequest request, TokenGrants grants) {
        FormState<TokenInput> sent = grants.offer(request, FORM).sent(request).checked();
        FormState<TokenInput> form = sent.with(grants.problems(sent.value()));
        return form.valid()
                ? Mono.justOrEmpty(CanonicalUuid.read(request.field(ID)))
                        .flatMap(id -> issue(request, grants.request(id, form.value())))
                        .switchIfEmpty(Mono.defer(() -> back(request, "token.shown")))
                : show(HttpStatus.UNPROCESSABLE_CONTENT, request, request.field(ID), form);
    }

    private Mono<ServerResponse> issue(AdmittedRequest request, TokenRequest wanted) {
        return tokens.issue(request.requireAccount(), wanted)
                .map(secret ->
                        new NewScreen(secret.reveal(), clock.instant().plus(wanted.validity()), firstCall(secret)))
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
