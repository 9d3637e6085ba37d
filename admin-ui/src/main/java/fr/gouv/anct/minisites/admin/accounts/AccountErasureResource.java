package fr.gouv.anct.minisites.admin.accounts;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.AccountSummary;
import fr.gouv.anct.minisites.admin.account.AccountErasureForm;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Erases another user's account, once its e-mail address is typed. */
@Component
class AccountErasureResource implements BackOfficeResource {

    static final Path.One<UUID> ERASURE = Paths.ACCOUNT.at("/effacement");

    private final AccountLookup lookup;
    private final AccountErasureForm form;

    AccountErasureResource(AccountLookup lookup, AccountErasureForm form) {
        this.lookup = lookup;
        this.form = form;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(ERASURE, AccountResource.MANAGE, this::open),
                Route.post(ERASURE, AccountResource.MANAGE, this::erase));
    }

    private Mono<ServerResponse> open(AdmittedRequest request) {
        return lookup.of(request).flatMap(summary -> form.open(request, subject(request, summary)));
    }

    private static AccountErasureForm.Subject subject(AdmittedRequest request, AccountSummary summary) {
        Account account = summary.account();
        return new AccountErasureForm.Subject(
                account,
                AccountLookup.heading(request, summary, "erasure.title.other"),
                request.message("erasure.lead.other", account.name()),
                Paths.ACCOUNT.link(account.id()));
    }

    private Mono<ServerResponse> erase(AdmittedRequest request) {
        return lookup.of(request)
                .flatMap(summary -> form.erase(request, subject(request, summary), () -> done(request)));
    }

    private static Mono<ServerResponse> done(AdmittedRequest request) {
        return request.seeOther(Paths.ACCOUNTS.link(), request.success("erasure.done.other"));
    }
}
