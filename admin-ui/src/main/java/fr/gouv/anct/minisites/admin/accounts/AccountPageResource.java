package fr.gouv.anct.minisites.admin.accounts;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.KnownAccount;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.access.SitePart;
import fr.gouv.anct.minisites.access.SiteParts;
import fr.gouv.anct.minisites.access.token.AccessToken;
import fr.gouv.anct.minisites.access.token.Tokens;
import fr.gouv.anct.minisites.admin.account.AccountMembershipTable;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Heading;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.admin.token.TokenTable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Shows an account to administrators. */
@Component
class AccountPageResource implements Resource {

    static final String PATTERN = AccountListResource.PATH + "/{account}";

    private final AccountLookup subjects;
    private final SiteParts parts;
    private final AccountMembershipTable partTable;
    private final Tokens tokens;
    private final TokenTable tokenTable;
    private final Screens screens;
    private final Texts texts;

    AccountPageResource(
            AccountLookup subjects,
            SiteParts parts,
            AccountMembershipTable partTable,
            Tokens tokens,
            TokenTable tokenTable,
            Screens screens,
            Texts texts) {
        this.subjects = subjects;
        this.parts = parts;
        this.partTable = partTable;
        this.tokens = tokens;
        this.tokenTable = tokenTable;
        this.screens = screens;
        this.texts = texts;
    }

    static String path(UUID account) {
        return AccountListResource.PATH + "/" + account;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(PATTERN, new Guard.SignedIn(Action.ACCOUNTS_READ), this::show));
    }

    private Mono<ServerResponse> show(Call call) {
        return subjects.of(call).flatMap(subject -> show(call, subject));
    }

    private Mono<ServerResponse> show(Call call, KnownAccount subject) {
        UUID id = subject.account().id();
        Heading heading =
                Heading.of(subject.account().name()).below(texts.say("accounts.title"), AccountListResource.PATH);
        return Mono.zip(parts.of(id).collectList(), tokens.of(id).collectList())
                .map(found -> screen(call, subject, found.getT1(), found.getT2()))
                .flatMap(screen -> screens.show(call, heading, screen));
    }

    private AccountPageScreen screen(Call call, KnownAccount subject, List<SitePart> theirs, List<AccessToken> issued) {
        UUID id = subject.account().id();
        boolean manages = call.may(Action.ACCOUNTS_MANAGE);
        Role role = Optional.ofNullable(subject.account().platformRole()).orElse(Role.AGENT);
        return new AccountPageScreen(
                subject.account().email(),
                texts.say("role." + role.code()),
                subject.createdAt(),
                subject.signedInAt(),
                partTable.of(theirs),
                tokenTable.of(issued, manages, token -> path(id) + "/jetons/" + token.id() + "/revocation"),
                manages ? path(id) + "/role" : null,
                manages ? AccountSessionsResource.path(subject.account()) : null,
                manages ? path(id) + "/effacement" : null,
                call.may(Action.JOURNAL_READ) ? "/journal?compte=" + id : null);
    }
}
