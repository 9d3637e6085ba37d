package fr.gouv.anct.minisites.admin.accounts;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.AccountSummary;
import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.access.people.PlatformRoles;
import fr.gouv.anct.minisites.access.people.RoleChangeResult;
import fr.gouv.anct.minisites.admin.component.FormScreen;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.FormMerge;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.text.Messages;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Grants or revokes a platform role. */
@Component
class PlatformRoleResource implements BackOfficeResource {

    private static final String PATTERN = AccountPageResource.PATTERN + "/role";
    private static final String ROLE = "role";

    private final AccountLookup accountLookup;
    private final PlatformRoles roles;
    private final ScreenResponses screens;
    private final Messages messages;

    PlatformRoleResource(AccountLookup accountLookup, PlatformRoles roles, ScreenResponses screens, Messages messages) {
        this.accountLookup = accountLookup;
        this.roles = roles;
        this.screens = screens;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        Guard manage = new Guard.SignedIn(Action.ACCOUNTS_MANAGE);
        return List.of(Route.get(PATTERN, manage, this::showForm), Route.post(PATTERN, manage, this::change));
    }

    private Mono<ServerResponse> showForm(AdmittedRequest request) {
        return accountLookup.of(request).flatMap(summary -> {
            String stored = code(summary.account());
            return showForm(request, HttpStatus.OK, summary, stored, null, FormMerge.opened(List.of(field(stored))));
        });
    }

    private static String code(Account account) {
        return Optional.ofNullable(account.platformRole()).orElse(Role.AGENT).code();
    }

    private FieldView field(String chosen) {
        return FieldView.of(FieldView.Kind.RADIOS, ROLE, messages.get("accounts.role.label"), chosen)
                .withOptions(AccountListResource.roles()
                        .map(role -> new Option(
                                role.code(),
                                messages.get("accounts.role." + role.code()),
                                messages.get("accounts.role." + role.code() + ".hint")))
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
        FieldView field = field(chosen);
        FormScreen screen = FormScreen.of(
                messages.get("accounts.role.lead", name),
                List.of(messages.get("accounts.role.consequence.1"), messages.get("accounts.role.consequence.2")),
                merge.mark(
                        List.of(problem == null ? field : field.withError(messages.get(problem), List.of())), messages),
                AccountPageResource.path(summary.account().id()) + "/role",
                List.of(),
                messages.get("accounts.role.confirm"),
                AccountPageResource.path(summary.account().id()));
        return screens.show(
                status,
                request,
                accountLookup
                        .below(summary, messages.get("accounts.role.title", name))
                        .erroneous(status.isError()),
                screen);
    }

    private Mono<ServerResponse> change(AdmittedRequest request) {
        return accountLookup.of(request).flatMap(summary -> change(request, summary));
    }

    private Mono<ServerResponse> change(AdmittedRequest request, AccountSummary summary) {
        FormMerge merge = FormMerge.of(request, List.of(field(code(summary.account()))));
        String code = merge.merged(request).field(ROLE);
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
                        AccountPageResource.path(summary.account().id()),
                        new Flash(
                                Flash.Kind.SUCCESS,
                                messages.get(
                                        "accounts.role.done", summary.account().name(), messages.get("role." + code)),
                                ""));
            case OWN_ADMINISTRATOR -> refuse(request, summary, code, "accounts.role.own");
            case LAST_ADMINISTRATOR -> refuse(request, summary, code, "accounts.role.last");
        };
    }

    private Mono<ServerResponse> refuse(AdmittedRequest request, AccountSummary summary, String code, String problem) {
        FormMerge merge = FormMerge.opened(List.of(field(code(summary.account()))));
        return showForm(request, HttpStatus.UNPROCESSABLE_CONTENT, summary, code, problem, merge);
    }
}
