package fr.gouv.anct.minisites.admin.accounts;

import fr.gouv.anct.minisites.access.AccountMembership;
import fr.gouv.anct.minisites.access.AccountMemberships;
import fr.gouv.anct.minisites.access.AccountSummary;
import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.access.token.AccessToken;
import fr.gouv.anct.minisites.access.token.AccessTokenManagement;
import fr.gouv.anct.minisites.admin.account.AccountMembershipTable;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.admin.token.TokenTable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Shows an account to administrators. */
@Component
class AccountPageResource implements BackOfficeResource {

    static final String PATTERN = AccountListResource.PATH + "/{account}";

    private final AccountLookup accountLookup;
    private final AccountMemberships memberships;
    private final AccountMembershipTable partTable;
    private final AccessTokenManagement tokens;
    private final TokenTable tokenTable;
    private final ScreenResponses screens;
    private final Messages messages;

    AccountPageResource(
            AccountLookup accountLookup,
            AccountMemberships memberships,
            AccountMembershipTable partTable,
            AccessTokenManagement tokens,
            TokenTable tokenTable,
            ScreenResponses screens,
            Messages messages) {
        this.accountLookup = accountLookup;
        this.memberships = memberships;
        this.partTable = partTable;
        this.tokens = tokens;
        this.tokenTable = tokenTable;
        this.screens = screens;
        this.messages = messages;
    }

    static String path(UUID account) {
        return AccountListResource.PATH + "/" + account;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(PATTERN, new Guard.SignedIn(Action.ACCOUNTS_READ), this::show));
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        return accountLookup.of(request).flatMap(summary -> show(request, summary));
    }

    private Mono<ServerResponse> show(AdmittedRequest request, AccountSummary summary) {
        UUID id = summary.account().id();
        ScreenHeading heading = ScreenHeading.of(summary.account().name())
                .below(messages.get("accounts.title"), AccountListResource.PATH);
        return Mono.zip(memberships.of(id).collectList(), tokens.of(id).collectList())
                .map(found -> screen(request, summary, found.getT1(), found.getT2()))
                .flatMap(screen -> screens.show(request, heading, screen));
    }

    private AccountPageScreen screen(
            AdmittedRequest request, AccountSummary summary, List<AccountMembership> theirs, List<AccessToken> issued) {
        UUID id = summary.account().id();
        boolean manages = request.may(Action.ACCOUNTS_MANAGE);
        Role role = Optional.ofNullable(summary.account().platformRole()).orElse(Role.AGENT);
        return new AccountPageScreen(
                summary.account().email(),
                messages.get("role." + role.code()),
                summary.createdAt(),
                summary.signedInAt(),
                partTable.of(theirs),
                tokenTable.of(issued, manages, token -> path(id) + "/jetons/" + token.id() + "/revocation"),
                manages ? path(id) + "/role" : null,
                manages ? AccountSignOutResource.path(summary.account()) : null,
                manages ? path(id) + "/effacement" : null,
                request.may(Action.JOURNAL_READ) ? "/journal?compte=" + id : null);
    }
}
