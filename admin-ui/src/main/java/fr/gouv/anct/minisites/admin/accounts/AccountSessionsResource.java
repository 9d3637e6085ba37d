package fr.gouv.anct.minisites.admin.accounts;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.session.AccountSessions;
import fr.gouv.anct.minisites.admin.component.ConfirmScreen;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Flash;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.audit.Event;
import fr.gouv.anct.minisites.audit.Journal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Closes all sessions of an account after a confirmation: for a lost computer, or to lock a user out at once. */
@Component
class AccountSessionsResource implements Resource {

    private static final String END = "/sessions/fermeture";

    private final AccountLookup subjects;
    private final AccountSessions sessions;
    private final Journal journal;
    private final Screens screens;
    private final Texts texts;

    AccountSessionsResource(
            AccountLookup subjects, AccountSessions sessions, Journal journal, Screens screens, Texts texts) {
        this.subjects = subjects;
        this.sessions = sessions;
        this.journal = journal;
        this.screens = screens;
        this.texts = texts;
    }

    static String path(Account account) {
        return AccountPageResource.path(account.id()) + END;
    }

    @Override
    public List<Route> routes() {
        Guard manage = new Guard.SignedIn(Action.ACCOUNTS_MANAGE);
        String pattern = AccountPageResource.PATTERN + END;
        return List.of(Route.get(pattern, manage, this::ask), Route.post(pattern, manage, this::close));
    }

    private Mono<ServerResponse> ask(Call call) {
        return subjects.of(call).flatMap(subject -> {
            Account account = subject.account();
            ConfirmScreen screen = new ConfirmScreen(
                    texts.say("accounts.sessions.lead", account.name()),
                    List.of(texts.say("accounts.sessions.consequence.1"), texts.say("accounts.sessions.consequence.2")),
                    path(account),
                    List.of(),
                    texts.say("accounts.sessions.confirm"),
                    AccountPageResource.path(account.id()));
            return screens.show(call, subjects.below(subject, texts.say("accounts.sessions.title")), screen);
        });
    }

    private Mono<ServerResponse> close(Call call) {
        return subjects.of(call).flatMap(subject -> closed(call, subject.account()));
    }

    private Mono<ServerResponse> closed(Call call, Account account) {
        Event event = new Event(call.who().name(), call.who().id(), "session.all-closed", null, account.id(), Map.of());
        return sessions.closeAll(account.id())
                .flatMap(count -> journal.add(event)
                        .then(call.seeOther(
                                AccountPageResource.path(account.id()),
                                new Flash(
                                        Flash.Kind.SUCCESS, texts.say("accounts.sessions.done", account.name()), ""))));
    }
}
