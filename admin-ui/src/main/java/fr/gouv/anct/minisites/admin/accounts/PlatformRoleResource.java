package fr.gouv.anct.minisites.admin.accounts;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.AccountSummary;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.access.people.PlatformRoles;
import fr.gouv.anct.minisites.access.people.RoleChangeResult;
import fr.gouv.anct.minisites.admin.component.FormScreen;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.FormMerge;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Grants or revokes a platform role. */
@Component
class PlatformRoleResource implements BackOfficeResource {

    static final Path.One<UUID> ROLE = Paths.ACCOUNT.at("/role");
    private static final String FIELD = "role";

    private final AccountLookup lookup;
    private final PlatformRoles roles;

    PlatformRoleResource(AccountLookup lookup, PlatformRoles roles) {
        this.lookup = lookup;
        this.roles = roles;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(ROLE, AccountResource.MANAGE, this::showForm),
                Route.post(ROLE, AccountResource.MANAGE, this::change));
    }

    private Mono<ServerResponse> showForm(AdmittedRequest request) {
        return lookup.of(request).flatMap(summary -> {
            String stored = code(summary.account());
            return showForm(
                    request, HttpStatus.OK, summary, stored, null, FormMerge.opened(List.of(field(request, stored))));
        });
    }

    private static String code(Account account) {
        return Optional.ofNullable(account.platformRole()).orElse(Role.AGENT).code();
    }

    private static FieldView field(AdmittedRequest request, String chosen) {
        return FieldView.of(FieldView.Kind.RADIOS, FIELD, request.message("accounts.role.label"), chosen)
                .withOptions(AccountListResource.roles()
                        .map(role -> new Option(
                                role.code(),
                                request.message("accounts.role." + role.code()),
                                request.message("accounts.role." + role.code() + ".hint")))
                        .toList());
    }

    private Mono<ServerResponse> showForm(
            AdmittedRequest request,
            HttpStatus status,
            AccountSummary summary,
            String chosen,
            @Nullable String problem,
            FormMerge merge) {
        String name = summary.account().name();
        FieldView field = field(request, chosen);
        FormScreen screen = FormScreen.of(
                request.message("accounts.role.lead", name),
                List.of(request.message("accounts.role.consequence.1"), request.message("accounts.role.consequence.2")),
                merge.mark(
                        List.of(problem == null ? field : field.withError(request.message(problem), List.of())),
                        request.messages()),
                ROLE.link(summary.account().id()),
                List.of(),
                request.message("accounts.role.confirm"),
                Paths.ACCOUNT.link(summary.account().id()));
        return request.show(status, AccountLookup.heading(request, summary, "accounts.role.title"), screen);
    }

    private Mono<ServerResponse> change(AdmittedRequest request) {
        return lookup.of(request).flatMap(summary -> change(request, summary));
    }

    private Mono<ServerResponse> change(AdmittedRequest request, AccountSummary summary) {
        FormMerge merge = FormMerge.of(request, List.of(field(request, code(summary.account()))));
        String code = merge.merged(request).field(FIELD);
        if (merge.overtaken()) {
            return showForm(request, HttpStatus.CONFLICT, summary, code, null, merge);
        }
        Optional<Role> chosen = AccountListResource.roles()
                .filter(role -> role.code().equals(code))
                .findFirst();
        if (chosen.isEmpty()) {
            return refuse(request, summary, code, "accounts.role.missing");
        }
        Role role = chosen.get().isPlatformRole() ? chosen.get() : null;
        return roles.change(summary.account(), role, request.actor())
                .flatMap(result -> respond(request, summary, code, result));
    }

    private Mono<ServerResponse> respond(
            AdmittedRequest request, AccountSummary summary, String code, RoleChangeResult result) {
        return switch (result) {
            case DONE, NOTHING_TO_DO ->
                request.seeOther(
                        Paths.ACCOUNT.link(summary.account().id()),
                        request.success(
                                "accounts.role.done", summary.account().name(), request.message("role." + code)));
            case OWN_ADMINISTRATOR -> refuse(request, summary, code, "accounts.role.own");
            case LAST_ADMINISTRATOR -> refuse(request, summary, code, "accounts.role.last");
        };
    }

    private Mono<ServerResponse> refuse(AdmittedRequest request, AccountSummary summary, String code, String problem) {
        FormMerge merge = FormMerge.opened(List.of(field(request, code(summary.account()))));
        return showForm(request, HttpStatus.UNPROCESSABLE_CONTENT, summary, code, problem, merge);
    }
}
