package fr.gouv.anct.minisites.admin.accounts;

import fr.gouv.anct.minisites.access.Accounts;
import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.access.platform.PlatformRoles;
import fr.gouv.anct.minisites.admin.component.FormScreen;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Flash;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Heading;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
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
class AdditionResource implements Resource {

    static final String PATH = AccountListResource.PATH + "/ajout";

    private final Accounts accounts;
    private final PlatformRoles roles;
    private final Screens screens;
    private final Texts texts;

    AdditionResource(Accounts accounts, PlatformRoles roles, Screens screens, Texts texts) {
        this.accounts = accounts;
        this.roles = roles;
        this.screens = screens;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        Guard manage = new Guard.SignedIn(Action.ACCOUNTS_MANAGE);
        return List.of(
                Route.get(PATH, manage, call -> show(call, new TypedPerson("", "", "", ""), Map.of())),
                Route.post(PATH, manage, this::add));
    }

    private Mono<ServerResponse> show(Call call, TypedPerson typed, Map<String, String> problems) {
        List<FieldView> fields = fields(typed)
                .map(field -> Optional.ofNullable(problems.get(field.name()))
                        .map(key -> field.withError(texts.say(key), List.of()))
                        .orElse(field))
                .toList();
        return screens.show(
                problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT,
                call,
                Heading.of(texts.say("accounts.add.title"))
                        .below(texts.say("accounts.title"), AccountListResource.PATH)
                        .erroneous(!problems.isEmpty()),
                FormScreen.of(
                        texts.say("accounts.add.lead"),
                        List.of(),
                        fields,
                        PATH,
                        List.of(),
                        texts.say("accounts.add.confirm"),
                        AccountListResource.PATH));
    }

    private Stream<FieldView> fields(TypedPerson typed) {
        return Stream.of(
                FieldView.of(FieldView.Kind.EMAIL, TypedPerson.EMAIL, texts.say("accounts.email"), typed.email()),
                FieldView.of(
                                FieldView.Kind.LINE,
                                TypedPerson.GIVEN_NAME,
                                texts.say("accounts.add.given-name"),
                                typed.givenName())
                        .atMost(TypedPerson.LONGEST_NAME),
                FieldView.of(
                                FieldView.Kind.LINE,
                                TypedPerson.USUAL_NAME,
                                texts.say("accounts.add.usual-name"),
                                typed.usualName())
                        .atMost(TypedPerson.LONGEST_NAME),
                FieldView.of(FieldView.Kind.RADIOS, TypedPerson.ROLE, texts.say("accounts.role.label"), typed.role())
                        .withOptions(AccountListResource.roles()
                                .filter(Role::ofPlatform)
                                .map(role -> new Option(
                                        role.code(),
                                        texts.say("role." + role.code()),
                                        texts.say("accounts.role." + role.code() + ".hint")))
                                .toList()));
    }

    private Mono<ServerResponse> add(Call call) {
        TypedPerson typed = TypedPerson.of(call);
        Map<String, String> problems = typed.problems();
        return problems.isEmpty()
                ? roles.welcome(
                                typed.email(),
                                typed.givenName(),
                                typed.usualName(),
                                typed.chosen().orElseThrow(),
                                call.who())
                        .flatMap(made -> made ? added(call, typed) : known(call, typed))
                : show(call, typed, problems);
    }

    private Mono<ServerResponse> added(Call call, TypedPerson typed) {
        return call.seeOther(
                AccountListResource.PATH,
                new Flash(
                        Flash.Kind.SUCCESS,
                        texts.say("accounts.add.done"),
                        texts.say("accounts.add.done.text", typed.email())));
    }

    private Mono<ServerResponse> known(Call call, TypedPerson typed) {
        return accounts.byEmail(typed.email())
                .flatMap(account -> call.seeOther(
                        AccountPageResource.path(account.id()),
                        new Flash(
                                Flash.Kind.WARNING,
                                texts.say("accounts.add.known"),
                                texts.say("accounts.add.known.text", account.name(), account.email()))));
    }
}
