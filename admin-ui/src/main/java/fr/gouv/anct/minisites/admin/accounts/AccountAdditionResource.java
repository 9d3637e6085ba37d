package fr.gouv.anct.minisites.admin.accounts;

import fr.gouv.anct.minisites.access.Accounts;
import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.access.people.PlatformRoles;
import fr.gouv.anct.minisites.admin.component.FormScreen;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.admin.text.Messages;
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

    static final String PATH = AccountListResource.PATH + "/ajout";

    private final Accounts accounts;
    private final PlatformRoles roles;
    private final ScreenResponses screens;
    private final Messages messages;

    AccountAdditionResource(Accounts accounts, PlatformRoles roles, ScreenResponses screens, Messages messages) {
        this.accounts = accounts;
        this.roles = roles;
        this.screens = screens;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        Guard manage = new Guard.SignedIn(Action.ACCOUNTS_MANAGE);
        return List.of(
                Route.get(PATH, manage, request -> show(request, new AccountInput("", "", "", ""), Map.of())),
                Route.post(PATH, manage, this::add));
    }

    private Mono<ServerResponse> show(AdmittedRequest request, AccountInput input, Map<String, String> problems) {
        List<FieldView> fields = fields(input)
                .map(field -> Optional.ofNullable(problems.get(field.name()))
                        .map(key -> field.withError(messages.get(key), List.of()))
                        .orElse(field))
                .toList();
        return screens.show(
                problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
                request,
                ScreenHeading.of(messages.get("accounts.add.title"))
                        .below(messages.get("accounts.title"), AccountListResource.PATH)
                        .erroneous(!problems.isEmpty()),
                FormScreen.of(
                        messages.get("accounts.add.lead"),
                        List.of(),
                        fields,
                        PATH,
                        List.of(),
                        messages.get("accounts.add.confirm"),
                        AccountListResource.PATH));
    }

    private Stream<FieldView> fields(AccountInput input) {
        return Stream.of(
                FieldView.of(FieldView.Kind.EMAIL, AccountInput.EMAIL, messages.get("accounts.email"), input.email()),
                FieldView.of(
                                FieldView.Kind.LINE,
                                AccountInput.GIVEN_NAME,
                                messages.get("accounts.add.given-name"),
                                input.givenName())
                        .atMost(AccountInput.LONGEST_NAME),
                FieldView.of(
                                FieldView.Kind.LINE,
                                AccountInput.USUAL_NAME,
                                messages.get("accounts.add.usual-name"),
                                input.usualName())
                        .atMost(AccountInput.LONGEST_NAME),
                FieldView.of(
                                FieldView.Kind.RADIOS,
                                AccountInput.ROLE,
                                messages.get("accounts.role.label"),
                                input.role())
                        .withOptions(AccountListResource.roles()
                                .filter(Role::isPlatformRole)
                                .map(role -> new Option(
                                        role.code(),
                                        messages.get("role." + role.code()),
                                        messages.get("accounts.role." + role.code() + ".hint")))
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

    private Mono<ServerResponse> added(AdmittedRequest request, AccountInput input) {
        return request.seeOther(
                AccountListResource.PATH,
                new Flash(
                        Flash.Kind.SUCCESS,
                        messages.get("accounts.add.done"),
                        messages.get("accounts.add.done.text", input.email())));
    }

    private Mono<ServerResponse> known(AdmittedRequest request, AccountInput input) {
        return accounts.byEmail(input.email())
                .flatMap(account -> request.seeOther(
                        AccountPageResource.path(account.id()),
                        new Flash(
                                Flash.Kind.WARNING,
                                messages.get("accounts.add.known"),
                                messages.get("accounts.add.known.text", account.name(), account.email()))));
    }
}
