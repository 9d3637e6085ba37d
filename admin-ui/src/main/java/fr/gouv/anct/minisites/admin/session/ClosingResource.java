package fr.gouv.anct.minisites.admin.session;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.session.AccountSessions;
import fr.gouv.anct.minisites.admin.account.OwnAccountResource;
import fr.gouv.anct.minisites.admin.component.ConfirmScreen;
import fr.gouv.anct.minisites.admin.component.Hidden;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Flash;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Heading;
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
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/** Closes the user's sessions: one, all others, or all; confirmed first, and effective at once on every node. */
@Component
class ClosingResource implements Resource {

    private static final String ONE = SessionListResource.PATH + "/{session}/fermeture";
    private static final String SEVERAL = SessionListResource.PATH + "/fermeture";
    private static final String SCOPE = "portee";
    private static final String EVERY = "toutes";

    static final String OTHERS = SEVERAL;
    static final String ALL = SEVERAL + "?" + SCOPE + "=" + EVERY;

    private final AccountSessions sessions;
    private final SessionNames names;
    private final Journal journal;
    private final Screens screens;
    private final Texts texts;

    ClosingResource(AccountSessions sessions, SessionNames names, Journal journal, Screens screens, Texts texts) {
        this.sessions = sessions;
        this.names = names;
        this.journal = journal;
        this.screens = screens;
        this.texts = texts;
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

    private Mono<ServerResponse> askForOne(Call call) {
        String id = call.request().pathVariable("session");
        return sessions.of(call.who().id())
                .filter(session -> session.publicId().equals(id))
                .next()
                .switchIfEmpty(Mono.defer(call::missing))
                .flatMap(session -> ask(
                        call,
                        "session.close",
                        texts.say("session.close.title", names.of(session)),
                        call.request().path(),
                        List.of()));
    }

    private Mono<ServerResponse> askForSeveral(Call call) {
        String key = call.query(SCOPE).filter(EVERY::equals).isPresent() ? "session.all" : "session.others";
        return ask(
                call,
                key,
                texts.say(key + ".title"),
                SEVERAL,
                List.of(new Hidden(SCOPE, call.query(SCOPE).orElse(""))));
    }

    private Mono<ServerResponse> ask(Call call, String key, String title, String action, List<Hidden> hidden) {
        ConfirmScreen screen = new ConfirmScreen(
                texts.say(key + ".lead"),
                List.of(texts.say("session.consequence.at-once"), texts.say("session.consequence.kept")),
                action,
                hidden,
                texts.say(key + ".confirm"),
                SessionListResource.PATH);
        Heading heading = Heading.of(title)
                .below(texts.say("account.title"), OwnAccountResource.PATH)
                .below(texts.say("session.list.title"), SessionListResource.PATH);
        return screens.show(call, heading, screen);
    }

    private Mono<ServerResponse> closeOne(Call call) {
        String id = call.request().pathVariable("session");
        return CurrentSessionId.of(call).flatMap(own -> own.equals(id) ? leave(call) : closeElsewhere(call, id));
    }

    private Mono<ServerResponse> leave(Call call) {
        return note(call.who(), "session.closed", "").then(gone(call));
    }

    private Mono<ServerResponse> closeElsewhere(Call call, String id) {
        return sessions.close(call.who().id(), id)
                .filter(closed -> closed)
                .switchIfEmpty(Mono.defer(call::missing))
                .flatMap(_ -> note(call.who(), "session.closed-elsewhere", id))
                .then(Mono.defer(() -> call.seeOther(SessionListResource.PATH, success(texts.say("session.closed")))));
    }

    private Mono<ServerResponse> closeSeveral(Call call) {
        return call.field(SCOPE).equals(EVERY)
                ? closeAll(call)
                : CurrentSessionId.of(call).flatMap(own -> closeOthers(call, own));
    }

    private Mono<ServerResponse> closeAll(Call call) {
        return sessions.closeAll(call.who().id())
                .flatMap(closed -> note(call.who(), "session.all-closed", String.valueOf(closed)))
                .then(gone(call));
    }

    private Mono<ServerResponse> closeOthers(Call call, String own) {
        return sessions.closeOthers(call.who().id(), own)
                .delayUntil(closed -> note(call.who(), "session.closed-elsewhere", String.valueOf(closed)))
                .flatMap(closed ->
                        call.seeOther(SessionListResource.PATH, success(texts.say("session.others.closed", closed))));
    }

    /** Invalidates the current session, and redirects to the home page. */
    private static Mono<ServerResponse> gone(Call call) {
        return call.request().session().flatMap(WebSession::invalidate).then(Mono.defer(() -> call.seeOther("/")));
    }

    private static Flash success(String title) {
        return new Flash(Flash.Kind.SUCCESS, title, "");
    }

    private Mono<Void> note(Account who, String action, String which) {
        return journal.add(new Event(
                who.name(), who.id(), action, null, null, which.isEmpty() ? Map.of() : Map.of("closed", which)));
    }
}
