package fr.gouv.anct.minisites.admin.accounts;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.AccountSummary;
import fr.gouv.anct.minisites.admin.account.AccountErasureForm;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.privacy.AccountErasure;
import fr.gouv.anct.minisites.privacy.ErasureObstacles;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Erases another user's account, once its e-mail address is typed. */
@Component
class AccountErasureResource implements BackOfficeResource {

    static final Path.One<UUID> ERASURE = Paths.ACCOUNT.at("/effacement");

    private final AccountLookup lookup;
    private final AccountErasure erasure;
    private final AccountErasureForm form;

    AccountErasureResource(AccountLookup lookup, AccountErasure erasure, AccountErasureForm form) {
        this.lookup = lookup;
        this.erasure = erasure;
        this.form = form;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(ERASURE, AccountResource.MANAGE, this::showForm),
                Route.post(ERASURE, AccountResource.MANAGE, this::erase));
    }

    private Mono<ServerResponse> showForm(AdmittedRequest request) {
        return lookup.of(request).flatMap(summary -> showForm(request, summary));
    }

    private Mono<ServerResponse> showForm(AdmittedRequest request, AccountSummary summary) {
        return erasure.obstacles(summary.account())
                .flatMap(obstacles -> obstacles.isEmpty()
                        ? showForm(request, HttpStatus.OK, summary, "", false)
                        : refuse(request, HttpStatus.OK, summary, obstacles));
    }

    private Mono<ServerResponse> showForm(
            AdmittedRequest request, HttpStatus status, AccountSummary summary, String typed, boolean wrong) {
        Account account = summary.account();
        return form.ask(
                        account,
                        request.message("erasure.lead.other", account.name()),
                        ERASURE.link(account.id()),
                        Paths.ACCOUNT.link(account.id()),
                        typed,
                        wrong)
                .flatMap(screen ->
                        request.show(status, AccountLookup.heading(request, summary, "erasure.title.other"), screen));
    }

    private static Mono<ServerResponse> refuse(
            AdmittedRequest request, HttpStatus status, AccountSummary summary, ErasureObstacles obstacles) {
        // The screen has no input to correct, whatever its status.
        return request.report(status, AccountLookup.heading(request, summary, "erasure.title.other"),
                        new AccountErasureForm.ObstaclesScreen(
                                obstacles, Paths.ACCOUNT.link(summary.account().id())));
    }

    private Mono<ServerResponse> erase(AdmittedRequest request) {
        return lookup.of(request).flatMap(summary -> erase(request, summary));
    }

    private Mono<ServerResponse> erase(AdmittedRequest request, AccountSummary summary) {
        Account account = summary.account();
        String typed = request.field(AccountErasureForm.FIELD);
        if (!AccountErasureForm.confirms(typed, account)) {
            return showForm(request, HttpStatus.UNPROCESSABLE_CONTENT, summary, typed, true);
        }
        return erasure.erase(account, request.actor())
                .flatMap(erased -> erased ? done(request) : obstacles(request, summary));
    }

    private static Mono<ServerResponse> done(AdmittedRequest request) {
        return request.seeOther(Paths.ACCOUNTS.link(), request.success("erasure.done.other"));
    }

    private Mono<ServerResponse> obstacles(AdmittedRequest request, AccountSummary summary) {
        return erasure.obstacles(summary.account())
                .flatMap(obstacles -> refuse(request, HttpStatus.UNPROCESSABLE_CONTENT, summary, obstacles));
    }
}
