package fr.gouv.anct.minisites.admin.account;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.AccountMembership;
import fr.gouv.anct.minisites.access.AccountMemberships;
import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.rendering.PageLink;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Screen « Mon compte » (my account): the user's identity and roles, with links to sessions, tokens and data. */
@Component
public class OwnAccountResource implements BackOfficeResource {

    /** Path of the screen. */
    public static final String PATH = "/compte";

    private final AccountMemberships memberships;
    private final AccountMembershipTable table;
    private final ScreenResponses screens;
    private final Messages messages;

    OwnAccountResource(
            AccountMemberships memberships, AccountMembershipTable table, ScreenResponses screens, Messages messages) {
        this.memberships = memberships;
        this.table = table;
        this.screens = screens;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(PATH, new Guard.SignedIn(Action.ACCOUNT_OWN), this::show));
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        return memberships
                .of(request.requireAccount().id())
                .collectList()
                .map(found -> screen(request.requireAccount(), found))
                .flatMap(screen -> screens.show(request, ScreenHeading.of(messages.get("account.title")), screen));
    }

    private OwnAccountScreen screen(Account account, List<AccountMembership> found) {
        Role role = Optional.ofNullable(account.platformRole()).orElse(Role.AGENT);
        return new OwnAccountScreen(
                account.name(),
                account.email(),
                messages.get("role." + role.code()),
                table.of(found),
                Stream.of("sessions", "jetons", "donnees").map(this::entry).toList());
    }

    private OwnAccountScreen.Entry entry(String part) {
        return new OwnAccountScreen.Entry(
                new PageLink(messages.get("account.link." + part), PATH + "/" + part, false, false),
                messages.get("account.link." + part + ".text"));
    }
}
