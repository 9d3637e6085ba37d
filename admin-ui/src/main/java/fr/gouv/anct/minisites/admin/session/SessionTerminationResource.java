package fr.gouv.anct.minisites.admin.session;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.session.AccountSessions;
import fr.gouv.anct.minisites.admin.account.OwnAccountResource;
import fr.gouv.anct.minisites.admin.component.ConfirmScreen;
import fr.gouv.anct.minisites.admin.component.HiddenField;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.audit.AuditSubject;
import fr.gouv.anct.minisites.audit.Journal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/** Closes the user's sessions: one, all others, or all; confirmed first, and effective at once on every node. */
@Component
class SessionTerminationResource implements BackOfficeResource {

    private static final String ONE = SessionListResource.PATH + "/{session}/fermeture";
    private static final String SEVERAL = SessionListResource.PATH + "/fermeture";
    private static final String SCOPE = "portee";
    private static final String EVERY = "toutes";

    static final String OTHERS = SEVERAL;
    static final String ALL = SEVERAL + "?" + SCOPE + "=" + EVERY;

    private final AccountSessions sessions;
    private final SessionLabels labels;
    private final Journal journal;
    private final ScreenResponses screens;
    private final Messages messages;

    SessionTerminationResource(
            AccountSessions sessions,
            SessionLabels labels,
            Journal journal,
            ScreenResponses screens,
            Messages messages) {
        this.sessions = sessions;
        this.labels = labels;
        this.journal = journal;
        this.screens = screens;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        Guard own = new Guard.SignedIn(Action.ACCOUNT_OWN);
        return List.of(
                Route.get(ONE, own, this::askForOne),
                Route.post(ONE, own, this::closeOne),
                Route.get(SEVERAL, own, this::askForSeveral),
                Route.post(SEVERAL, own, this::closeSeveral));
    }

    private Mono<ServerResponse> askForOne(AdmittedRequest request) {
        String id = request.request().pathVariable("session");
        return sessions.of(request.requireAccount().id())
                .filter(session -> session.publicId().equals(id))
                .next()
                .switchIfEmpty(Mono.defer(request::notFound))
                .flatMap(session -> showForm(
                        request,
                        "session.close",
                        messages.get("session.close.title", labels.of(session)),
                        request.request().path(),
                        List.of()));
    }

    private Mono<ServerResponse> askForSeveral(AdmittedRequest request) {
        String key = request.query(SCOPE).filter(EVERY::equals).isPresent() ? "session.all" : "session.others";
        return showForm(
                request,
                key,
                messages.get(key + ".title"),
                SEVERAL,
                List.of(new HiddenField(SCOPE, request.query(SCOPE).orElse(""))));
    }

    private Mono<ServerResponse> showForm(
            AdmittedRequest request, String key, String title, String action, List<HiddenField> hidden) {
        ConfirmScreen screen = new ConfirmScreen(
                messages.get(key + ".lead"),
                List.of(messages.get("session.consequence.at-once"), messages.get("session.consequence.kept")),
                action,
                hidden,
                messages.get(key + ".confirm"),
                SessionListResource.PATH);
        ScreenHeading heading = ScreenHeading.of(title)
                .below(messages.get("account.title"), OwnAccountResource.PATH)
                .below(messages.get("session.list.title"), SessionListResource.PATH);
        return screens.show(request, heading, screen);
    }

    private Mono<ServerResponse> closeOne(AdmittedRequest request) {
        String id = request.request().pathVariable("session");
        return CurrentSessionId.of(request)
                .flatMap(own -> own.equals(id) ? leave(request) : closeElsewhere(request, id));
    }

    private Mono<ServerResponse> leave(AdmittedRequest request) {
        return note(request.requireAccount(), "session.closed", "").then(gone(request));
    }

    private Mono<ServerResponse> closeElsewhere(AdmittedRequest request, String id) {
        return sessions.close(request.requireAccount().id(), id)
                .filter(closed -> closed)
                .switchIfEmpty(Mono.defer(request::notFound))
                .flatMap(_ -> note(request.requireAccount(), "session.closed-elsewhere", id))
                .then(Mono.defer(
                        () -> request.seeOther(SessionListResource.PATH, success(messages.get("session.closed")))));
    }

    private Mono<ServerResponse> closeSeveral(AdmittedRequest request) {
        return request.field(SCOPE).equals(EVERY)
                ? closeAll(request)
                : CurrentSessionId.of(request).flatMap(own -> closeOthers(request, own));
    }

    private Mono<ServerResponse> closeAll(AdmittedRequest request) {
        return sessions.closeAll(request.requireAccount().id())
                .flatMap(closed -> note(request.requireAccount(), "session.all-closed", String.valueOf(closed)))
                .then(gone(request));
    }

    private Mono<ServerResponse> closeOthers(AdmittedRequest request, String own) {
        return sessions.closeOthers(request.requireAccount().id(), own)
                .delayUntil(
                        closed -> note(request.requireAccount(), "session.closed-elsewhere", String.valueOf(closed)))
                .flatMap(closed -> request.seeOther(
                        SessionListResource.PATH, success(messages.get("session.others.closed", closed))));
    }

    /** Invalidates the current session, and redirects to the home page. */
    private static Mono<ServerResponse> gone(AdmittedRequest request) {
        return request.request()
                .session()
                .flatMap(WebSession::invalidate)
                .then(Mono.defer(() -> request.seeOther("/")));
    }

    private static Flash success(String title) {
        return new Flash(Flash.Kind.SUCCESS, title, "");
    }

    private Mono<Void> note(Account account, String action, String which) {
        return journal.record(
                account.actor(), action, AuditSubject.none(), which.isEmpty() ? Map.of() : Map.of("closed", which));
    }
}
