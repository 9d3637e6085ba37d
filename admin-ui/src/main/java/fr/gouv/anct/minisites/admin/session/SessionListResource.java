package fr.gouv.anct.minisites.admin.session;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.session.AccountSession;
import fr.gouv.anct.minisites.access.session.AccountSessions;
import fr.gouv.anct.minisites.access.session.SessionProperties;
import fr.gouv.anct.minisites.admin.account.OwnAccountResource;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.Column;
import fr.gouv.anct.minisites.admin.component.TableRow;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Heading;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Screen « Mes sessions » (my sessions): lists the user's open sessions. */
@Component
class SessionListResource implements Resource {

    static final String PATH = "/compte/sessions";

    private final AccountSessions sessions;
    private final SessionProperties terms;
    private final SessionNames names;
    private final Screens screens;
    private final Texts texts;

    SessionListResource(
            AccountSessions sessions, SessionProperties terms, SessionNames names, Screens screens, Texts texts) {
        this.sessions = sessions;
        this.terms = terms;
        this.names = names;
        this.screens = screens;
        this.texts = texts;
    }

    private Heading heading() {
        return Heading.of(texts.say("session.list.title")).below(texts.say("account.title"), OwnAccountResource.PATH);
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(PATH, new Guard.SignedIn(Action.ACCOUNT_OWN), this::show));
    }

    private Mono<ServerResponse> show(Call call) {
        return Mono.zip(sessions.of(call.who().id()).collectList(), CurrentSessionId.of(call))
                .map(found -> screen(found.getT1(), found.getT2()))
                .flatMap(screen -> screens.show(call, heading(), screen));
    }

    private SessionListScreen screen(List<AccountSession> all, String own) {
        TableView table = new TableView(
                "sessions",
                texts.say("session.list.caption"),
                Stream.of("browser", "started", "used", "closing")
                        .map(key -> new Column(texts.say("session.list." + key)))
                        .toList(),
                all.stream().map(session -> row(session, own)).toList());
        boolean alone = all.stream().allMatch(session -> session.publicId().equals(own));
        return new SessionListScreen(
                table,
                alone ? null : ClosingResource.OTHERS,
                ClosingResource.ALL,
                terms.idleTimeout().toMinutes(),
                terms.maximumLifetime().toHours());
    }

    private TableRow row(AccountSession session, String own) {
        boolean current = session.publicId().equals(own);
        Cell browser = Cell.text(names.of(session));
        return TableRow.of(
                current ? browser.withDetail(texts.say("session.list.this")) : browser,
                Cell.moment(session.startedAt()),
                Cell.moment(session.lastAccess()),
                current
                        ? Cell.text("")
                        : Cell.link(texts.say("session.list.close"), PATH + "/" + session.publicId() + "/fermeture"));
    }
}
