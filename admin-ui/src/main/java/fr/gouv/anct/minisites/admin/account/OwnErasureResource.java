package fr.gouv.anct.minisites.admin.account;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.layout.MessageScreen;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.privacy.AccountErasure;
import fr.gouv.anct.minisites.privacy.ErasureObstacles;
import fr.gouv.anct.minisites.rendering.PageLink;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/** Erases the user's own account, once its e-mail address is typed. */
@Component
class OwnErasureResource implements BackOfficeResource {

    static final String PATH = OwnAccountResource.PATH + "/effacement";
    private static final String FAREWELL = OwnAccountResource.PATH + "/efface";

    private final AccountErasure erasure;
    private final AccountErasureForm form;
    private final ScreenResponses screens;
    private final Messages messages;

    OwnErasureResource(AccountErasure erasure, AccountErasureForm form, ScreenResponses screens, Messages messages) {
        this.erasure = erasure;
        this.form = form;
        this.screens = screens;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        Guard own = new Guard.SignedIn(Action.ACCOUNT_OWN);
        return List.of(
                Route.get(PATH, own, this::showForm),
                Route.post(PATH, own, this::erase),
                Route.get(FAREWELL, new Guard.Open(), this::sayFarewell));
    }

    private Mono<ServerResponse> showForm(AdmittedRequest request) {
        return erasure.obstacles(request.requireAccount())
                .flatMap(obstacles -> obstacles.isEmpty()
                        ? showForm(request, HttpStatus.OK, "", false)
                        : refuse(request, HttpStatus.OK, obstacles));
    }

    private Mono<ServerResponse> showForm(AdmittedRequest request, HttpStatus status, String typed, boolean wrong) {
        return form.ask(
                        request.requireAccount(),
                        messages.get("erasure.lead.own"),
                        PATH,
                        PersonalDataResource.PATH,
                        typed,
                        wrong)
                .flatMap(screen -> screens.show(status, request, heading().erroneous(wrong), screen));
    }

    private Mono<ServerResponse> refuse(AdmittedRequest request, HttpStatus status, ErasureObstacles obstacles) {
        return screens.show(status, request, heading(), form.refused(obstacles, PersonalDataResource.PATH));
    }

    private ScreenHeading heading() {
        return ScreenHeading.of(messages.get("erasure.title.own"))
                .below(messages.get("account.title"), OwnAccountResource.PATH)
                .below(messages.get("data.title"), PersonalDataResource.PATH);
    }

    private Mono<ServerResponse> erase(AdmittedRequest request) {
        Account account = request.requireAccount();
        String typed = request.field(AccountErasureForm.FIELD);
        if (!AccountErasureForm.confirms(typed, account)) {
            return showForm(request, HttpStatus.UNPROCESSABLE_CONTENT, typed, true);
        }
        return erasure.erase(account, account.actor()).flatMap(erased -> erased ? leave(request) : obstacles(request));
    }

    private Mono<ServerResponse> obstacles(AdmittedRequest request) {
        return erasure.obstacles(request.requireAccount())
                .flatMap(obstacles -> refuse(request, HttpStatus.UNPROCESSABLE_CONTENT, obstacles));
    }

    /** Ends the session together with the account. */
    private Mono<ServerResponse> leave(AdmittedRequest request) {
        return request.request()
                .exchange()
                .getSession()
                .flatMap(WebSession::invalidate)
                .then(request.seeOther(FAREWELL));
    }

    private Mono<ServerResponse> sayFarewell(AdmittedRequest request) {
        String title = messages.get("erasure.done");
        MessageScreen screen = new MessageScreen(
                title,
                messages.get("erasure.done.text"),
                List.of(new PageLink(messages.get("welcome.menu"), "/", false, false)));
        return screens.show(request, ScreenHeading.of(title), screen);
    }
}
