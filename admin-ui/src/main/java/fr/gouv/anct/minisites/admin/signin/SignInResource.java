package fr.gouv.anct.minisites.admin.signin;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Accounts;
import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.openid.Providers;
import fr.gouv.anct.minisites.admin.component.MessageScreen;
import fr.gouv.anct.minisites.admin.layout.BackOfficePage;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.InterruptedFormScreen;
import fr.gouv.anct.minisites.admin.routing.InterruptedForms;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.admin.routing.SignInRedirects;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.database.CanonicalUuid;
import fr.gouv.anct.minisites.rendering.PageLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Screen « Se connecter » (sign in): links to the identity providers, and in the demonstration its accounts. Without
 * either, sign-in is impossible.
 */
@Component
class SignInResource implements BackOfficeResource {

    private static final int MOST_OFFERED = 200;

    private final ScreenResponses screens;
    private final SignInSessions sessions;
    private final InterruptedForms forms;
    private final SignInRedirects signInRedirects;
    private final Accounts accounts;
    private final Messages messages;
    private final Providers providers;
    private final Optional<DemoAccounts> demonstration;

    SignInResource(
            ScreenResponses screens,
            SignInSessions sessions,
            InterruptedForms forms,
            SignInRedirects signInRedirects,
            Accounts accounts,
            Messages messages,
            Providers providers,
            ObjectProvider<DemoAccounts> demonstration) {
        this.screens = screens;
        this.sessions = sessions;
        this.forms = forms;
        this.signInRedirects = signInRedirects;
        this.accounts = accounts;
        this.messages = messages;
        this.providers = providers;
        this.demonstration = Optional.ofNullable(demonstration.getIfAvailable());
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(SignInRedirects.SIGN_IN, new Guard.Open(), this::show),
                Route.post(SignInRedirects.SIGN_IN, new Guard.Open(), this::signIn),
                Route.get(SignInRedirects.RESUME, new Guard.Open(), this::resume),
                Route.post(SignInRedirects.GIVE_UP, new Guard.SignedIn(Action.ACCOUNT_OWN), this::giveUp));
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        String next =
                SignInRedirects.safeRedirect(request.query(SignInRedirects.NEXT).orElse("/"));
        return offered()
                .map(offered ->
                        new SignInScreen(providers.offered(), offered, next, next.equals(SignInRedirects.RESUME)))
                .flatMap(screen -> screens.show(request, ScreenHeading.of(messages.get("sign-in.title")), screen));
    }

    /** Returns the accounts of the demonstration, then those created while it runs, the earliest ones. */
    private Mono<List<DemoAccount>> offered() {
        return demonstration
                .map(demo -> accounts.earliest(MOST_OFFERED).collectList().map(all -> withOthers(demo.all(), all)))
                .orElseGet(() -> Mono.just(List.of()));
    }

    private List<DemoAccount> withOthers(List<DemoAccount> known, List<Account> all) {
        Set<UUID> ids = known.stream().map(DemoAccount::id).collect(Collectors.toSet());
        List<DemoAccount> offered = new ArrayList<>(known);
        all.stream()
                .filter(account -> !ids.contains(account.id()))
                .map(account -> new DemoAccount(
                        account.id(),
                        account.name(),
                        messages.get("sign-in.account.made"),
                        messages.get("sign-in.account.made.text", account.email())))
                .forEach(offered::add);
        return List.copyOf(offered);
    }

    private Mono<ServerResponse> signIn(AdmittedRequest request) {
        String next = SignInRedirects.safeRedirect(request.field(SignInRedirects.NEXT_FIELD));
        return Mono.justOrEmpty(demonstration)
                .flatMap(demo -> chosen(request.field("account")))
                .flatMap(account ->
                        sessions.open(request.request().exchange(), account).thenReturn(account))
                .flatMap(account -> signInRedirects.redirectAfterSignIn(request, account, next))
                .switchIfEmpty(Mono.defer(() -> request.seeOther(SignInRedirects.signInUrl(next))));
    }

    private Mono<Account> chosen(String id) {
        return Mono.justOrEmpty(CanonicalUuid.read(id)).flatMap(accounts::byId);
    }

    /** Redirects to the page of the interrupted form, which is restored there for its author only. */
    private Mono<ServerResponse> resume(AdmittedRequest request) {
        Account account = request.account();
        if (account == null) {
            return request.seeOther(
                    SignInRedirects.SIGN_IN + "?" + SignInRedirects.NEXT + "=" + SignInRedirects.RESUME);
        }
        if (request.query(SignInRedirects.OF_ANOTHER_ACCOUNT).isPresent()) {
            return screens.show(
                    request,
                    ScreenHeading.of(messages.get("resume.other.title")),
                    new MessageScreen(
                            messages.get("resume.other.title"),
                            messages.get("resume.other.text", account.name()),
                            List.of(new PageLink(
                                    messages.get("resume.home"), BackOfficePage.WELCOME.path(), false, false))));
        }
        return forms.waiting(request.request().exchange(), request.account())
                .flatMap(form -> forms.pageOf(form)
                        .map(request::seeOther)
                        .orElseGet(() -> screens.show(
                                request,
                                ScreenHeading.of(messages.get("resume.title")),
                                InterruptedFormScreen.lost(form))))
                .switchIfEmpty(Mono.defer(() -> request.seeOther("/")));
    }

    private Mono<ServerResponse> giveUp(AdmittedRequest request) {
        Flash done = new Flash(Flash.Kind.SUCCESS, messages.get("resume.given-up"), "");
        return forms.discard(request.request().exchange(), request.requireAccount())
                .then(Mono.defer(() -> request.seeOther("/", done)));
    }
}
