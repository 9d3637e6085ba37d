package fr.gouv.anct.minisites.admin.accounts;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Accounts;
import fr.gouv.anct.minisites.access.EmailAddressFormat;
import fr.gouv.anct.minisites.access.PersonEmail;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.access.people.PlatformRoles;
import fr.gouv.anct.minisites.admin.component.FormScreen;
import fr.gouv.anct.minisites.admin.form.Form;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.form.FormView;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Screen « Ajouter une personne » (add a person): grants a platform role by e-mail address. */
@Component
class AccountAdditionResource implements BackOfficeResource {

    static final Path.Fixed ADDITION = Paths.ACCOUNTS.at("/ajout");

    private static final Form<Input> FORM = Form.of(Input.class, "accounts")
            .offering("role", Set.of(Role.COMMUNICATIONS, Role.ADMINISTRATOR, Role.AUDITOR));

    private final Accounts accounts;
    private final PlatformRoles roles;

    AccountAdditionResource(Accounts accounts, PlatformRoles roles) {
        this.accounts = accounts;
        this.roles = roles;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(ADDITION, AccountResource.MANAGE, this::open),
                Route.post(ADDITION, AccountResource.MANAGE, this::add));
    }

    /** A person as typed. */
    record Input(
            @NotBlank @PersonEmail String email,
            @NotBlank @Size(max = Account.LONGEST_NAME) String givenName,
            @NotBlank @Size(max = Account.LONGEST_NAME) String usualName,
            @NotNull @Nullable Role role) {

        /** Returns the address as accounts have it; requires that there are no problems. */
        String address() {
            return EmailAddressFormat.ofPerson(email).orElseThrow();
        }
    }

    private Mono<ServerResponse> open(AdmittedRequest request) {
        return show(HttpStatus.OK, request, FORM.empty(request, new Input("", "", "", null)));
    }

    private static Mono<ServerResponse> show(HttpStatus status, AdmittedRequest request, FormState<Input> form) {
        FormView view = form.view().creating();
        return request.show(
                status,
                request.heading("accounts.add.title").below(request.message("accounts.title"), Paths.ACCOUNTS.link()),
                FormScreen.of(
                        request.message("accounts.add.lead"),
                        List.of(),
                        view.fields(),
                        view.action(),
                        List.of(),
                        request.message("accounts.add.confirm"),
                        Paths.ACCOUNTS.link()));
    }

    private Mono<ServerResponse> add(AdmittedRequest request) {
        return FORM.sent(request)
                .answer((status, form) -> show(status, request, form), form -> add(request, form.value()));
    }

    private Mono<ServerResponse> add(AdmittedRequest request, Input input) {
        return roles.createAccount(
                        input.address(),
                        input.givenName(),
                        input.usualName(),
                        Objects.requireNonNull(input.role()),
                        request.actor())
                .flatMap(made -> made ? added(request, input) : known(request, input));
    }

    private static Mono<ServerResponse> added(AdmittedRequest request, Input input) {
        return request.seeOther(Paths.ACCOUNTS.link(), request.success("accounts.add.done", input.address()));
    }

    private Mono<ServerResponse> known(AdmittedRequest request, Input input) {
        return accounts.byEmail(input.address())
                .flatMap(account -> request.seeOther(
                        Paths.ACCOUNT.link(account.id()),
                        request.flash(Flash.Kind.WARNING, "accounts.add.known", account.name(), account.email())));
    }
}
