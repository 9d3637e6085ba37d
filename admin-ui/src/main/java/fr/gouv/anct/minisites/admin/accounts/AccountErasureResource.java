package fr.gouv.anct.minisites.admin.accounts;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.AccountSummary;
import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.account.AccountErasureForm;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.privacy.AccountErasure;
import fr.gouv.anct.minisites.privacy.ErasureObstacles;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Erases another user's account, once its e-mail address is typed. */
@Component
class AccountErasureResource implements BackOfficeResource {

    private static final String PATTERN = AccountPageResource.PATTERN + "/effacement";

    private final AccountLookup lookup;
    private final AccountErasure erasure;
    private final AccountErasureForm form;
    private final ScreenResponses screens;
    private final Messages messages;

    AccountErasureResource(
            AccountLookup lookup,
            AccountErasure erasure,
            AccountErasureForm form,
            ScreenResponses screens,
            Messages messages) {
        this.lookup = lookup;
        this.erasure = erasure;
        this.form = form;
        this.screens = screens;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        Guard manage = new Guard.SignedIn(Action.ACCOUNTS_MANAGE);
        return List.of(Route.get(PATTERN, manage, this::showForm), Route.post(PATTERN, manage, this::erase));
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
        String page = AccountPageResource.path(summary.account().id());
        String lead = messages.get("erasure.lead.other", summary.account().name());
        return form.ask(summary.account(), lead, page + "/effacement", page, typed, wrong)
                .flatMap(
                        screen -> screens.show(status, request, heading(summary).erroneous(wrong), screen));
    }

    private Mono<ServerResponse> refuse(
            AdmittedRequest request, HttpStatus status, AccountSummary summary, ErasureObstacles obstacles) {
        return screens.show(
                status,
                request,
                heading(summary),
                form.refused(
                        obstacles, AccountPageResource.path(summary.account().id())));
    }

    private ScreenHeading heading(AccountSummary summary) {
        return lookup.below(
                summary, messages.get("erasure.title.other", summary.account().name()));
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

    private Mono<ServerResponse> done(AdmittedRequest request) {
        return request.seeOther(
                AccountListResource.PATH, new Flash(Flash.Kind.SUCCESS, messages.get("erasure.done.other"), ""));
    }

    private Mono<ServerResponse> obstacles(AdmittedRequest request, AccountSummary summary) {
        return erasure.obstacles(summary.account())
                .flatMap(obstacles -> refuse(request, HttpStatus.UNPROCESSABLE_CONTENT, summary, obstacles));
    }
}
