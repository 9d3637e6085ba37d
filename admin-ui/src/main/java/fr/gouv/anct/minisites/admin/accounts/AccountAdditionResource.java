package fr.gouv.anct.minisites.admin.accounts;

import fr.gouv.anct.minisites.access.Accounts;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.access.people.PlatformRoles;
import fr.gouv.anct.minisites.admin.component.FormScreen;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Screen « Ajouter une personne » (add a person): grants a platform role by e-mail address. */
@Component
class AccountAdditionResource implements BackOfficeResource {

    static final Path.Fixed ADDITION = Paths.ACCOUNTS.at("/ajout");

    private final Accounts accounts;
    private final PlatformRoles roles;

    AccountAdditionResource(Accounts accounts, PlatformRoles roles) {
        this.accounts = accounts;
        this.roles = roles;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(
                        ADDITION,
                        AccountResource.MANAGE,
                        request -> show(request, new AccountInput("", "", "", ""), Map.of())),
                Route.post(ADDITION, AccountResource.MANAGE, this::add));
    }

    private static Mono<ServerResponse> show(
            AdmittedRequest request, AccountInput input, Map<String, String> problems) {
        List<FieldView> fields = fields(request, input)
                .map(field -> Optional.ofNullable(problems.get(field.name()))
                        .map(key -> field.withError(request.message(key), List.of()))
                        .orElse(field))
                .toList();
        return request.show(
                problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
                request.heading("accounts.add.title").below(request.message("accounts.title"), Paths.ACCOUNTS.link()),
                FormScreen.of(
                        request.message("accounts.add.lead"),
                        List.of(),
                        fields,
                        ADDITION.link(),
                        List.of(),
                        request.message("accounts.add.confirm"),
                        Paths.ACCOUNTS.link()));
    }

    private static Stream<FieldView> fields(AdmittedRequest request, AccountInput input) {
        return Stream.of(
                FieldView.of(
                        FieldView.Kind.EMAIL, AccountInput.EMAIL, request.message("accounts.email"), input.email()),
                FieldView.of(
                                FieldView.Kind.LINE,
                                AccountInput.GIVEN_NAME,
                                request.message("accounts.add.given-name"),
                                input.givenName())
                        .atMost(AccountInput.LONGEST_NAME),
                FieldView.of(
                                FieldView.Kind.LINE,
                                AccountInput.USUAL_NAME,
                                request.message("accounts.add.usual-name"),
                                input.usualName())
                        .atMost(AccountInput.LONGEST_NAME),
                FieldView.of(
                                FieldView.Kind.RADIOS,
                                AccountInput.ROLE,
                                request.message("accounts.role.label"),
                                input.role())
                        .withOptions(AccountListResource.roles()
                                .filter(Role::isPlatformRole)
                                .map(role -> new Option(
                                        role.code(),
                                        request.message("role." + role.code()),
                                        request.message("accounts.role." + role.code() + ".hint")))
                                .toList()));
    }

    private Mono<ServerResponse> add(AdmittedRequest request) {
        AccountInput input = AccountInput.of(request);
        Map<String, String> problems = input.problems();
        return problems.isEmpty()
                ? roles.createAccount(
                                input.email(),
                                input.givenName(),
                                input.usualName(),
                                input.chosen().orElseThrow(),
                                request.actor())
                        .flatMap(made -> made ? added(request, input) : known(request, input))
                : show(request, input, problems);
    }

    private static Mono<ServerResponse> added(AdmittedRequest request, AccountInput input) {
        return request.seeOther(Paths.ACCOUNTS.link(), request.success("accounts.add.done", input.email()));
    }

    private Mono<ServerResponse> known(AdmittedRequest request, AccountInput input) {
        return accounts.byEmail(input.email())
                .flatMap(account -> request.seeOther(
                        Paths.ACCOUNT.link(account.id()),
                        request.flash(Flash.Kind.WARNING, "accounts.add.known", account.name(), account.email())));
    }
}
