package fr.gouv.anct.minisites.admin.accounts;

import fr.gouv.anct.minisites.access.AccountSummary;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.access.people.PlatformRoles;
import fr.gouv.anct.minisites.admin.component.FormScreen;
import fr.gouv.anct.minisites.admin.form.Form;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.form.FormView;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.validation.EnumCode;
import fr.gouv.anct.minisites.validation.Problem;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Shows and processes the form with which an administrator grants, changes or revokes the platform role of an account.
 */
@Component
class PlatformRoleResource implements BackOfficeResource {

    static final Path.One<UUID> ROLE = Paths.ACCOUNT.at("/role");

    private static final Form<Input> FORM =
            Form.of(Input.class, "accounts").offering("role", AccountListResource.ROLES);

    private final AccountLookup lookup;
    private final PlatformRoles roles;

    PlatformRoleResource(AccountLookup lookup, PlatformRoles roles) {
        this.lookup = lookup;
        this.roles = roles;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(ROLE, AccountResource.MANAGE, this::open),
                Route.post(ROLE, AccountResource.MANAGE, this::change));
    }

    /** The role as chosen; {@link Role#AGENT} for none on the platform. */
    record Input(@NotNull @Nullable Role role) {

        static Input of(AccountSummary summary) {
            return new Input(Objects.requireNonNullElse(summary.account().platformRole(), Role.AGENT));
        }
    }

    private Mono<ServerResponse> open(AdmittedRequest request) {
        return lookup.of(request)
                .flatMap(summary -> show(HttpStatus.OK, request, summary, FORM.opened(request, Input.of(summary))));
    }

    private static Mono<ServerResponse> show(
            HttpStatus status, AdmittedRequest request, AccountSummary summary, FormState<Input> form) {
        FormView view = form.view();
        FormScreen screen = FormScreen.of(
                request.message("accounts.role.lead", summary.account().name()),
                List.of(request.message("accounts.role.consequence.1"), request.message("accounts.role.consequence.2")),
                view.fields(),
                view.action(),
                List.of(),
                request.message("accounts.role.confirm"),
                Paths.ACCOUNT.link(summary.account().id()));
        return request.show(status, AccountLookup.heading(request, summary, "accounts.role.title"), screen);
    }

    private Mono<ServerResponse> change(AdmittedRequest request) {
        return lookup.of(request).flatMap(summary -> change(request, summary));
    }

    private Mono<ServerResponse> change(AdmittedRequest request, AccountSummary summary) {
        return FORM.sent(request, Input.of(summary))
                .answer((status, form) -> show(status, request, summary, form), form -> change(request, summary, form));
    }

    private Mono<ServerResponse> change(AdmittedRequest request, AccountSummary summary, FormState<Input> form) {
        Role chosen = Objects.requireNonNull(form.value().role());
        Role role = chosen == Role.AGENT ? null : chosen;
        return roles.change(summary.account(), role, request.actor()).flatMap(result -> switch (result) {
            case DONE, NOTHING_TO_DO -> changed(request, summary, chosen);
            case CHANGED_MEANWHILE, OWN_ADMINISTRATOR, LAST_ADMINISTRATOR ->
                show(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        request,
                        summary,
                        form.with(Problem.of("role", EnumCode.of(result))));
        });
    }

    private static Mono<ServerResponse> changed(AdmittedRequest request, AccountSummary summary, Role chosen) {
        return request.seeOther(
                Paths.ACCOUNT.link(summary.account().id()),
                request.success(
                        "accounts.role.done", summary.account().name(), request.message("role." + chosen.code())));
    }
}
