package fr.gouv.anct.minisites.admin.account;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Heading;
import fr.gouv.anct.minisites.admin.shell.MessageScreen;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.privacy.Erasures;
import fr.gouv.anct.minisites.privacy.Obstacles;
import fr.gouv.anct.minisites.rendering.PageLink;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/** Erases the user's own account, once its e-mail address is typed. */
@Component
class OwnErasureResource implements Resource {

    static final String PATH = OwnAccountResource.PATH + "/effacement";
    private static final String FAREWELL = OwnAccountResource.PATH + "/efface";

    private final Erasures erasures;
    private final ErasureForm form;
    private final Screens screens;
    private final Texts texts;

    OwnErasureResource(Erasures erasures, ErasureForm form, Screens screens, Texts texts) {
        this.erasures = erasures;
        this.form = form;
        this.screens = screens;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        Guard own = new Guard.SignedIn(Action.ACCOUNT_OWN);
        return List.of(
                Route.get(PATH, own, this::ask),
                Route.post(PATH, own, this::erase),
                Route.get(FAREWELL, new Guard.Open(), this::sayFarewell));
    }

    private Mono<ServerResponse> ask(Call call) {
        return erasures.obstacles(call.who())
                .flatMap(obstacles -> obstacles.isEmpty()
                        ? ask(call, HttpStatus.OK, "", false)
                        : refuse(call, HttpStatus.OK, obstacles));
    }

    private Mono<ServerResponse> ask(Call call, HttpStatus status, String typed, boolean wrong) {
        return form.ask(call.who(), texts.say("erasure.lead.own"), PATH, PersonalDataResource.PATH, typed, wrong)
                .flatMap(screen -> screens.show(status, call, heading().erroneous(wrong), screen));
    }

    private Mono<ServerResponse> refuse(Call call, HttpStatus status, Obstacles obstacles) {
        return screens.show(status, call, heading(), form.refused(obstacles, PersonalDataResource.PATH));
    }

    private Heading heading() {
        return Heading.of(texts.say("erasure.title.own"))
                .below(texts.say("account.title"), OwnAccountResource.PATH)
                .below(texts.say("data.title"), PersonalDataResource.PATH);
    }

    private Mono<ServerResponse> erase(Call call) {
        Account who = call.who();
        String typed = call.field(ErasureForm.FIELD);
        if (!ErasureForm.confirms(typed, who)) {
            return ask(call, HttpStatus.UNPROCESSABLE_CONTENT, typed, true);
        }
        return erasures.erase(who, who).flatMap(erased -> erased ? leave(call) : obstacles(call));
    }

    private Mono<ServerResponse> obstacles(Call call) {
        return erasures.obstacles(call.who())
                .flatMap(obstacles -> refuse(call, HttpStatus.UNPROCESSABLE_CONTENT, obstacles));
    }

    /** Ends the session together with the account. */
    private Mono<ServerResponse> leave(Call call) {
        return call.request()
                .exchange()
                .getSession()
                .flatMap(WebSession::invalidate)
                .then(call.seeOther(FAREWELL));
    }

    private Mono<ServerResponse> sayFarewell(Call call) {
        String title = texts.say("erasure.done");
        MessageScreen screen = new MessageScreen(
                title,
                texts.say("erasure.done.text"),
                List.of(new PageLink(texts.say("welcome.menu"), "/", false, false)));
        return screens.show(call, Heading.of(title), screen);
    }
}
