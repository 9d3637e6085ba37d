package fr.gouv.anct.minisites.admin.account;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.MessageScreen;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.rendering.PageLink;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/** Erases the user's own account, once its e-mail address is typed. */
@Component
class OwnErasureResource implements BackOfficeResource {

    static final Path.Fixed ERASURE = Paths.OWN_ACCOUNT.at("/effacement");
    private static final Path.Fixed FAREWELL = Paths.OWN_ACCOUNT.at("/efface");

    private final AccountErasureForm form;

    OwnErasureResource(AccountErasureForm form) {
        this.form = form;
    }

    @Override
    public List<Route> routes() {
        Guard own = new Guard.SignedIn(Action.ACCOUNT_OWN);
        return List.of(
                Route.get(ERASURE, own, this::open),
                Route.post(ERASURE, own, this::erase),
                Route.get(FAREWELL, new Guard.Open(), this::sayFarewell));
    }

    private Mono<ServerResponse> open(AdmittedRequest request) {
        return form.open(request, subject(request));
    }

    private static AccountErasureForm.Subject subject(AdmittedRequest request) {
        return new AccountErasureForm.Subject(
                request.requireAccount(),
                heading(request),
                request.message("erasure.lead.own"),
                PersonalDataResource.DATA.link());
    }

    private static ScreenHeading heading(AdmittedRequest request) {
        return request.heading("erasure.title.own")
                .below(request.message("account.title"), Paths.OWN_ACCOUNT.link())
                .below(request.message("data.title"), PersonalDataResource.DATA.link());
    }

    private Mono<ServerResponse> erase(AdmittedRequest request) {
        return form.erase(request, subject(request), () -> leave(request));
    }

    /** Ends the session together with the account. */
    private static Mono<ServerResponse> leave(AdmittedRequest request) {
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
