package fr.gouv.anct.minisites.admin.session;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.session.AccountSession;
import fr.gouv.anct.minisites.access.session.AccountSessions;
import fr.gouv.anct.minisites.access.session.SessionAttributeNames;
import fr.gouv.anct.minisites.access.session.SessionProperties;
import fr.gouv.anct.minisites.admin.account.OwnAccountResource;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.Confirmation;
import fr.gouv.anct.minisites.admin.component.Confirmation.Step;
import fr.gouv.anct.minisites.admin.component.Question;
import fr.gouv.anct.minisites.admin.component.Table;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.audit.AuditSubject;
import fr.gouv.anct.minisites.audit.Journal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/**
 * Screen « Mes sessions » (my sessions): lists the user's open sessions, and closes one, all others, or all; confirmed
 * first, and effective at once on every node.
 */
@Component
class SessionResource implements BackOfficeResource {

    static final Path.Fixed LIST = OwnAccountResource.SESSIONS;
    static final Guard OWN = new Guard.SignedIn(Action.ACCOUNT_OWN);

    private static final Path.One<UUID> ONE = LIST.id("session").at("/fermeture");
    private static final Path.Fixed SEVERAL = LIST.at("/fermeture");
    private static final String SCOPE = "portee";
    private static final String EVERY = "toutes";

    private final AccountSessions sessions;
    private final SessionProperties properties;
    private final Journal journal;

    SessionResource(AccountSessions sessions, SessionProperties properties, Journal journal) {
        this.sessions = sessions;
        this.properties = properties;
        this.journal = journal;
    }

    @Override
    public List<Route> routes() {
        return Stream.of(
                        List.of(Route.get(LIST, OWN, this::show)),
                        Confirmation.routes(ONE, OWN, this::one, this::askToClose, this::close),
                        Confirmation.routes(SEVERAL, OWN, SessionResource::scope, this::askToClose, this::close))
                .flatMap(List::stream)
                .toList();
    }

    /** Sessions that one action closes. */
    private enum Scope {
        OTHERS,
        ALL
    }

    /**
     * The user's open sessions.
     *
     * @param alone whether there is only the current one
     * @param idleMinutes idle timeout of a session
     * @param hours maximum lifetime of a session
     */
    record ListScreen(TableView table, boolean alone, long idleMinutes, long hours) implements Screen {

        public String othersHref() {
            return SEVERAL.link();
        }

        public String allHref() {
            return Path.query(SEVERAL.link(), SCOPE, EVERY);
        }

        @Override
        public String template() {
            return "session/list";
        }
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        return Mono.zip(
                        sessions.of(request.requireAccount().id()).collectList(),
                        current(request),
                        (all, own) -> screen(request, all, own))
                .flatMap(screen -> request.show(
                        request.heading("session.list.title")
                                .below(request.message("account.title"), Paths.OWN_ACCOUNT.link()),
                        screen));
    }

    /** Returns the public id of the current session. */
    private static Mono<String> current(AdmittedRequest request) {
        return request.request()
                .session()
                .map(session -> session.getRequiredAttribute(SessionAttributeNames.PUBLIC_ID));
    }

    private ListScreen screen(AdmittedRequest request, List<AccountSession> all, String own) {
        TableView table = Table.<AccountSession>of(request, "session.list")
                .column("browser", session -> browser(request, session, own))
                .column("started", session -> Cell.moment(session.startedAt()))
                .column("used", session -> Cell.moment(session.lastAccess()))
                .column(
                        "closing",
                        session -> session.publicId().equals(own)
                                ? Cell.text("")
                                : Cell.link(request.message("session.list.close"), ONE.linkOf(session.publicId())))
                .build("sessions", all);
        return new ListScreen(
                table,
                all.stream().allMatch(session -> session.publicId().equals(own)),
                properties.idleTimeout().toMinutes(),
                properties.maximumLifetime().toHours());
    }

    private static Cell browser(AdmittedRequest request, AccountSession session, String own) {
        Cell browser = Cell.text(label(request, session));
        return session.publicId().equals(own) ? browser.withDetail(request.message("session.list.this")) : browser;
    }

    private static String label(AdmittedRequest request, AccountSession session) {
        return session.browser().isEmpty() ? request.message("session.list.unknown") : session.browser();
    }

    private Mono<AccountSession> one(AdmittedRequest request) {
        String id = request.request().pathVariable("session");
        return sessions.of(request.requireAccount().id())
                .filter(session -> session.publicId().equals(id))
                .next();
    }

    private static Mono<Scope> scope(AdmittedRequest request) {
        return Mono.just(request.query(SCOPE).filter(EVERY::equals).isPresent() ? Scope.ALL : Scope.OTHERS);
    }

    private Mono<Step> askToClose(AdmittedRequest request, AccountSession session) {
        return ask(request, "session.close", label(request, session));
    }

    private Mono<Step> askToClose(AdmittedRequest request, Scope scope) {
        return ask(request, scope == Scope.ALL ? "session.all" : "session.others");
    }

    private static Mono<Step> ask(AdmittedRequest request, String key, Object... arguments) {
        return Mono.just(Question.of(request, key, LIST.link(), arguments)
                .below(request.message("account.title"), Paths.OWN_ACCOUNT.link())
                .below(request.message("session.list.title"), LIST.link())
                .consequences(
                        request.message("session.consequence.at-once"), request.message("session.consequence.kept")));
    }

    private Mono<Step> close(AdmittedRequest request, AccountSession session) {
        return current(request)
                .flatMap(own -> own.equals(session.publicId())
                        ? note(request, "session.closed", Map.of()).then(leave(request))
                        : closeElsewhere(request, session.publicId()));
    }

    private Mono<Step> closeElsewhere(AdmittedRequest request, String id) {
        return sessions.close(request.requireAccount().id(), id)
                .filter(closed -> closed)
                .switchIfEmpty(Mono.defer(request::notFound))
                .flatMap(_ -> note(request, "session.closed-elsewhere", Map.of("closed", id)))
                .thenReturn(done(request.success("session.closed")));
    }

    private Mono<Step> close(AdmittedRequest request, Scope scope) {
        return scope == Scope.ALL ? closeAll(request) : current(request).flatMap(own -> closeOthers(request, own));
    }

    private Mono<Step> closeAll(AdmittedRequest request) {
        return sessions.closeAll(request.requireAccount().id())
                .flatMap(closed -> note(request, "session.all-closed", Map.of("closed", String.valueOf(closed))))
                .then(leave(request));
    }

    private Mono<Step> closeOthers(AdmittedRequest request, String own) {
        return sessions.closeOthers(request.requireAccount().id(), own)
                .delayUntil(
                        closed -> note(request, "session.closed-elsewhere", Map.of("closed", String.valueOf(closed))))
                .map(closed -> done(request.success("session.others.closed", closed)));
    }

    private static Step done(Flash flash) {
        return new Confirmation.Redirection(LIST.link(), flash);
    }

    /** Invalidates the current session, and leads to the home page, without a message: it would be in the session. */
    private static Mono<Step> leave(AdmittedRequest request) {
        return request.request()
                .session()
                .flatMap(WebSession::invalidate)
                .thenReturn(new Confirmation.Redirection("/", null));
    }

    private Mono<Void> note(AdmittedRequest request, String action, Map<String, String> details) {
        return journal.record(request.actor(), action, AuditSubject.none(), details);
    }
}
