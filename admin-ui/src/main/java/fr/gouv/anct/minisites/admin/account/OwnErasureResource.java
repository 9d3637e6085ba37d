package fr.gouv.anct.minisites.admin.account;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.layout.MessageScreen;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
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

    static final Path.Fixed ERASURE = Paths.OWN_ACCOUNT.at("/effacement");
    private static final Path.Fixed FAREWELL = Paths.OWN_ACCOUNT.at("/efface");

    private final AccountErasure erasure;
    private final AccountErasureForm form;

    OwnErasureResource(AccountErasure erasure, AccountErasureForm form) {
        this.erasure = erasure;
        this.form = form;
    }

    @Override
    public List<Route> routes() {
        Guard own = new Guard.SignedIn(Action.ACCOUNT_OWN);
        return List.of(
                Route.get(ERASURE, own, this::showForm),
                Route.post(ERASURE, own, this::erase),
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
                        request.message("erasure.lead.own"),
                        ERASURE.link(),
                        PersonalDataResource.DATA.link(),
                        typed,
                        wrong)
                .flatMap(screen -> request.show(status, heading(request), screen));
    }

    private static Mono<ServerResponse> refuse(AdmittedRequest request, HttpStatus status, ErasureObstacles obstacles) {
        // The screen has no input to correct, whatever its status.
        return request.report(status, heading(request),
                        new AccountErasureForm.ObstaclesScreen(obstacles, PersonalDataResource.DATA.link()));
    }

    private static ScreenHeading heading(AdmittedRequest request) {
        return request.heading("erasure.title.own")
                .below(request.message("account.title"), Paths.OWN_ACCOUNT.link())
                .below(request.message("data.title"), PersonalDataResource.DATA.link());
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
                .then(request.seeOther(FAREWELL.link()));
    }

    private Mono<ServerResponse> sayFarewell(AdmittedRequest request) {
        return request.show(
                request.heading("erasure.done"),
                new MessageScreen(
                        request.message("erasure.done"),
                        request.message("erasure.done.text"),
                        List.of(new PageLink(request.message("welcome.menu"), "/", false, false))));
    }
}
