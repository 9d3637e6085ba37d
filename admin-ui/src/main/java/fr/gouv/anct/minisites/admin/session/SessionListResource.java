package fr.gouv.anct.minisites.admin.session;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.session.AccountSession;
import fr.gouv.anct.minisites.access.session.AccountSessions;
import fr.gouv.anct.minisites.access.session.SessionProperties;
import fr.gouv.anct.minisites.admin.account.OwnAccountResource;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.TableColumn;
import fr.gouv.anct.minisites.admin.component.TableRow;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.admin.text.Messages;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Screen « Mes sessions » (my sessions): lists the user's open sessions. */
@Component
class SessionListResource implements BackOfficeResource {

    static final String PATH = "/compte/sessions";

    private final AccountSessions sessions;
    private final SessionProperties properties;
    private final SessionLabels labels;
    private final ScreenResponses screens;
    private final Messages messages;

    SessionListResource(
            AccountSessions sessions,
            SessionProperties properties,
            SessionLabels labels,
            ScreenResponses screens,
            Messages messages) {
        this.sessions = sessions;
        this.properties = properties;
        this.labels = labels;
        this.screens = screens;
        this.messages = messages;
    }

    private ScreenHeading heading() {
        return ScreenHeading.of(messages.get("session.list.title"))
                .below(messages.get("account.title"), OwnAccountResource.PATH);
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(PATH, new Guard.SignedIn(Action.ACCOUNT_OWN), this::show));
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        return Mono.zip(sessions.of(request.requireAccount().id()).collectList(), CurrentSessionId.of(request))
                .map(found -> screen(found.getT1(), found.getT2()))
                .flatMap(screen -> screens.show(request, heading(), screen));
    }

    private SessionListScreen screen(List<AccountSession> all, String own) {
        TableView table = new TableView(
                "sessions",
                messages.get("session.list.caption"),
                Stream.of("browser", "started", "used", "closing")
                        .map(key -> new TableColumn(messages.get("session.list." + key)))
                        .toList(),
                all.stream().map(session -> row(session, own)).toList());
        boolean alone = all.stream().allMatch(session -> session.publicId().equals(own));
        return new SessionListScreen(
                table,
                alone ? null : SessionTerminationResource.OTHERS,
                SessionTerminationResource.ALL,
                properties.idleTimeout().toMinutes(),
                properties.maximumLifetime().toHours());
    }

    private TableRow row(AccountSession session, String own) {
        boolean current = session.publicId().equals(own);
        Cell browser = Cell.text(labels.of(session));
        return TableRow.of(
                current ? browser.withDetail(messages.get("session.list.this")) : browser,
                Cell.moment(session.startedAt()),
                Cell.moment(session.lastAccess()),
                current
                        ? Cell.text("")
                        : Cell.link(
                                messages.get("session.list.close"), PATH + "/" + session.publicId() + "/fermeture"));
    }
}
