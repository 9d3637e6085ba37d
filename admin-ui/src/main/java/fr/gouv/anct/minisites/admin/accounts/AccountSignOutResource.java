package fr.gouv.anct.minisites.admin.accounts;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.session.AccountSessions;
import fr.gouv.anct.minisites.admin.component.ConfirmScreen;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.audit.AuditSubject;
import fr.gouv.anct.minisites.audit.Journal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Closes all sessions of an account after a confirmation: for a lost computer, or to lock a user out at once. */
@Component
class AccountSignOutResource implements BackOfficeResource {

    private static final String END = "/sessions/fermeture";

    private final AccountLookup accountLookup;
    private final AccountSessions sessions;
    private final Journal journal;
    private final ScreenResponses screens;
    private final Messages messages;

    AccountSignOutResource(
            AccountLookup accountLookup,
            AccountSessions sessions,
            Journal journal,
            ScreenResponses screens,
            Messages messages) {
        this.accountLookup = accountLookup;
        this.sessions = sessions;
        this.journal = journal;
        this.screens = screens;
        this.messages = messages;
    }

    static String path(Account account) {
        return AccountPageResource.path(account.id()) + END;
    }

    @Override
    public List<Route> routes() {
        Guard manage = new Guard.SignedIn(Action.ACCOUNTS_MANAGE);
        String pattern = AccountPageResource.PATTERN + END;
        return List.of(Route.get(pattern, manage, this::showForm), Route.post(pattern, manage, this::close));
    }

    private Mono<ServerResponse> showForm(AdmittedRequest request) {
        return accountLookup.of(request).flatMap(summary -> {
            Account account = summary.account();
            ConfirmScreen screen = new ConfirmScreen(
                    messages.get("accounts.sessions.lead", account.name()),
                    List.of(
                            messages.get("accounts.sessions.consequence.1"),
                            messages.get("accounts.sessions.consequence.2")),
                    path(account),
                    List.of(),
                    messages.get("accounts.sessions.confirm"),
                    AccountPageResource.path(account.id()));
            return screens.show(request, accountLookup.below(summary, messages.get("accounts.sessions.title")), screen);
        });
    }

    private Mono<ServerResponse> close(AdmittedRequest request) {
        return accountLookup.of(request).flatMap(summary -> closed(request, summary.account()));
    }

    private Mono<ServerResponse> closed(AdmittedRequest request, Account account) {
        return sessions.closeAll(account.id())
                .flatMap(count -> journal.record(
                                request.actor(),
                                "session.all-closed",
                                AuditSubject.withoutTenant(account.id()),
                                Map.of())
                        .then(request.seeOther(
                                AccountPageResource.path(account.id()),
                                new Flash(
                                        Flash.Kind.SUCCESS,
                                        messages.get("accounts.sessions.done", account.name()),
                                        ""))));
    }
}
