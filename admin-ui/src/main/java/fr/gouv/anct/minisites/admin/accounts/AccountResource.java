package fr.gouv.anct.minisites.admin.accounts;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.AccountMembership;
import fr.gouv.anct.minisites.access.AccountMemberships;
import fr.gouv.anct.minisites.access.AccountSummary;
import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.access.session.AccountSessions;
import fr.gouv.anct.minisites.access.token.AccessToken;
import fr.gouv.anct.minisites.access.token.AccessTokenManagement;
import fr.gouv.anct.minisites.admin.account.AccountMembershipTable;
import fr.gouv.anct.minisites.admin.component.Confirmation;
import fr.gouv.anct.minisites.admin.component.Confirmation.Step;
import fr.gouv.anct.minisites.admin.component.Question;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.admin.token.TokenTable;
import fr.gouv.anct.minisites.audit.AuditSubject;
import fr.gouv.anct.minisites.audit.Journal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Shows an account to administrators, closes all its sessions (for a lost computer, or to lock a user out at once) and
 * revokes its tokens.
 */
@Component
class AccountResource implements BackOfficeResource {

    static final Guard MANAGE = new Guard.SignedIn(Action.ACCOUNTS_MANAGE);
    private static final Path.One<UUID> SIGN_OUT = Paths.ACCOUNT.at("/sessions/fermeture");
    private static final Path.Two<UUID, UUID> REVOCATION =
            Paths.ACCOUNT.at("/jetons").id("token").at("/revocation");

    private final AccountLookup lookup;
    private final AccountMemberships memberships;
    private final AccountSessions sessions;
    private final Journal journal;
    private final AccessTokenManagement tokens;
    private final TokenTable tokenTable;

    AccountResource(
            AccountLookup lookup,
            AccountMemberships memberships,
            AccountSessions sessions,
            Journal journal,
            AccessTokenManagement tokens,
            TokenTable tokenTable) {
        this.lookup = lookup;
        this.memberships = memberships;
        this.sessions = sessions;
        this.journal = journal;
        this.tokens = tokens;
        this.tokenTable = tokenTable;
    }

    @Override
    public List<Route> routes() {
        return Stream.of(
                        List.of(Route.get(Paths.ACCOUNT, new Guard.SignedIn(Action.ACCOUNTS_READ), this::show)),
                        Confirmation.routes(SIGN_OUT, MANAGE, lookup::of, this::askToSignOut, this::signOut),
                        Confirmation.routes(REVOCATION, MANAGE, this::owned, this::askToRevoke, this::revoke))
                .flatMap(List::stream)
                .toList();
    }

    /**
     * An account.
     *
     * @param manages whether the reader may change it
     * @param readsJournal whether the reader may see what its user did
     * @param parts its role in each site
     */
    record AccountScreen(
            AccountSummary summary, boolean manages, boolean readsJournal, TableView parts, TableView tokens)
            implements Screen {

        /** Role on the platform. */
        public Role role() {
            return Optional.ofNullable(summary.account().platformRole()).orElse(Role.AGENT);
        }

        public String roleHref() {
            return PlatformRoleResource.ROLE.link(id());
        }

        public String sessionsHref() {
            return SIGN_OUT.link(id());
        }

        public String erasureHref() {
            return AccountErasureResource.ERASURE.link(id());
        }

        public String journalHref() {
            return Path.query(Paths.JOURNAL.link(), "compte", id());
        }

        private UUID id() {
            return summary.account().id();
        }

        @Override
        public String template() {
            return "accounts/page";
        }
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        return lookup.of(request).flatMap(summary -> show(request, summary));
    }

    private Mono<ServerResponse> show(AdmittedRequest request, AccountSummary summary) {
        Account account = summary.account();
        return Mono.zip(
                        memberships.of(account.id()).collectList(),
                        tokens.of(account.id()).collectList(),
                        (parts, issued) -> screen(request, summary, parts, issued))
                .flatMap(screen -> request.show(
                        ScreenHeading.of(account.name())
                                .below(request.message("accounts.title"), Paths.ACCOUNTS.link()),
                        screen));
    }

    private AccountScreen screen(
            AdmittedRequest request, AccountSummary summary, List<AccountMembership> parts, List<AccessToken> issued) {
        boolean manages = request.may(Action.ACCOUNTS_MANAGE);
        UUID id = summary.account().id();
        return new AccountScreen(
                summary,
                manages,
                request.may(Action.JOURNAL_READ),
                AccountMembershipTable.of(request, parts),
                tokenTable.of(request, issued, manages ? token -> REVOCATION.link(id, token.id()) : null));
    }

    private Mono<Step> askToSignOut(AdmittedRequest request, AccountSummary summary) {
        return ask(request, "accounts.sessions", summary, summary.account().name());
    }

    /** Asks about an action on an account, whose two consequences are the messages below the key of the question. */
    private static Mono<Step> ask(AdmittedRequest request, String key, AccountSummary summary, String name) {
        String page = Paths.ACCOUNT.link(summary.account().id());
        return Mono.just(Question.of(request, key, page, name)
                .below(request.message("accounts.title"), Paths.ACCOUNTS.link())
                .below(summary.account().name(), page)
                .consequences(request.message(key + ".consequence.1"), request.message(key + ".consequence.2")));
    }

    private Mono<Step> signOut(AdmittedRequest request, AccountSummary summary) {
        Account account = summary.account();
        return sessions.closeAll(account.id())
                .then(journal.record(
                        request.actor(), "session.all-closed", AuditSubject.withoutTenant(account.id()), Map.of()))
                .thenReturn(done(request, account, "accounts.sessions.done", account.name()));
    }

    private static Step done(AdmittedRequest request, Account account, String key, String name) {
        return new Confirmation.Redirection(Paths.ACCOUNT.link(account.id()), request.success(key, name));
    }

    /** A token and its owner. */
    private record Owned(AccountSummary owner, AccessToken token) {}

    private Mono<Owned> owned(AdmittedRequest request) {
        return Mono.zip(lookup.of(request), request.id("token")).flatMap(named -> owned(named.getT1(), named.getT2()));
    }

    private Mono<Owned> owned(AccountSummary owner, UUID token) {
        return tokens.of(owner.account().id())
                .filter(one -> one.id().equals(token))
                .next()
                .map(one -> new Owned(owner, one));
    }

    private Mono<Step> askToRevoke(AdmittedRequest request, Owned owned) {
        return ask(request, "token.revoke", owned.owner(), owned.token().name());
    }

    private Mono<Step> revoke(AdmittedRequest request, Owned owned) {
        Account owner = owned.owner().account();
        return tokens.revoke(owner, owned.token(), request.actor())
                .thenReturn(
                        done(request, owner, "token.revoke.done", owned.token().name()));
    }
}
