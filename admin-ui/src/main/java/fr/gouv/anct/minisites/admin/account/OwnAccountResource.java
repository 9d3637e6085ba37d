package fr.gouv.anct.minisites.admin.account;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.AccountMemberships;
import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.Screen;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Screen « Mon compte » (my account): the user's identity and roles, with links to sessions, tokens and data. */
@Component
public class OwnAccountResource implements BackOfficeResource {

    /** The user's own sessions. */
    public static final Path.Fixed SESSIONS = Paths.OWN_ACCOUNT.at("/sessions");
    /** The user's own access tokens. */
    public static final Path.Fixed TOKENS = Paths.OWN_ACCOUNT.at("/jetons");

    private final AccountMemberships memberships;

    OwnAccountResource(AccountMemberships memberships) {
        this.memberships = memberships;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(Paths.OWN_ACCOUNT, new Guard.SignedIn(Action.ACCOUNT_OWN), this::show));
    }

    /**
     * The user's own account.
     *
     * @param parts the user's role in each site
     */
    record AccountScreen(Account account, TableView parts) implements Screen {

        /** Role on the platform. */
        public Role role() {
            return Optional.ofNullable(account.platformRole()).orElse(Role.AGENT);
        }

        public String sessionsHref() {
            return SESSIONS.link();
        }

        public String tokensHref() {
            return TOKENS.link();
        }

        public String reminderHref() {
            return Paths.REMINDER.link();
        }

        public String weekLetterHref() {
            return Paths.WEEK_LETTER.link();
        }

        public String measurementHref() {
            return Paths.MEASUREMENT_OBJECTION.link();
        }

        public String dataHref() {
            return PersonalDataResource.DATA.link();
        }

        @Override
        public String template() {
            return "account/own";
        }
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        Account account = request.requireAccount();
        return memberships
                .of(account.id())
                .collectList()
                .map(found -> new AccountScreen(account, AccountMembershipTable.of(request, found)))
                .flatMap(screen -> request.show(request.heading("account.title"), screen));
    }
}
