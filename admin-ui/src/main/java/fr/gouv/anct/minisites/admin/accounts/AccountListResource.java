package fr.gouv.anct.minisites.admin.accounts;

import fr.gouv.anct.minisites.access.AccountList;
import fr.gouv.anct.minisites.access.AccountQuery;
import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.KnownAccount;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.Column;
import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.Filters;
import fr.gouv.anct.minisites.admin.component.ListAddress;
import fr.gouv.anct.minisites.admin.component.TableRow;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Heading;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.database.Listing;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Lists the accounts of the platform. */
@Component
class AccountListResource implements Resource {

    static final String PATH = "/comptes";
    private static final int SIZE = 20;
    private static final String WORDS = "mots";
    private static final String ROLE = "role";

    private final AccountList accounts;
    private final Screens screens;
    private final Texts texts;

    AccountListResource(AccountList accounts, Screens screens, Texts texts) {
        this.accounts = accounts;
        this.screens = screens;
        this.texts = texts;
    }

    /** Roles offered as a filter: the platform roles; accounts without one have an option of their own. */
    static Stream<Role> roles() {
        return Arrays.stream(Role.values()).filter(role -> !role.ofTenant());
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(PATH, new Guard.SignedIn(Action.ACCOUNTS_READ), this::show));
    }

    private Mono<ServerResponse> show(Call call) {
        AccountQuery query = new AccountQuery(
                call.query(WORDS).orElse(null),
                role(call.query(ROLE).orElse("")),
                sort(call.query(ListAddress.SORT).orElse("")),
                call.query(ListAddress.ORDER).isPresent(),
                call.page(),
                SIZE);
        return accounts.page(query)
                .map(listing -> screen(call, listing, query))
                .flatMap(screen -> screens.show(call, Heading.of(texts.say("accounts.title")), screen));
    }

    private static @Nullable Role role(String code) {
        return roles().filter(role -> role.code().equals(code)).findFirst().orElse(null);
    }

    private static AccountQuery.Sort sort(String key) {
        return Arrays.stream(AccountQuery.Sort.values())
                .filter(sort -> key(sort).equals(key))
                .findFirst()
                .orElse(AccountQuery.Sort.NAME);
    }

    private static String key(AccountQuery.Sort sort) {
        return sort.name().toLowerCase(Locale.ROOT);
    }

    private AccountListScreen screen(Call call, Listing<KnownAccount> listing, AccountQuery query) {
        String words = Optional.ofNullable(query.words()).orElse("");
        String role = Optional.ofNullable(query.role()).map(Role::code).orElse("");
        ListAddress address =
                new ListAddress(PATH, Map.of(WORDS, words, ROLE, role), key(query.sort()), query.descending());
        List<Column> columns = List.of(
                address.column(texts.say("accounts.name"), key(AccountQuery.Sort.NAME)),
                address.column(texts.say("accounts.email"), key(AccountQuery.Sort.EMAIL)),
                new Column(texts.say("accounts.role")),
                address.column(texts.say("accounts.seen"), key(AccountQuery.Sort.SEEN)));
        return new AccountListScreen(
                call.may(Action.ACCOUNTS_MANAGE) ? AdditionResource.PATH : null,
                filters(address, words, role),
                listing.total(),
                new TableView(
                        "accounts",
                        texts.say("accounts.caption"),
                        columns,
                        listing.items().stream().map(this::row).toList()),
                new EmptyState(texts.say("accounts.empty.title"), texts.say("accounts.empty.text"), null),
                address.pagination(listing));
    }

    private TableRow row(KnownAccount known) {
        Role role = Optional.ofNullable(known.account().platformRole()).orElse(Role.AGENT);
        return TableRow.of(
                Cell.link(
                        known.account().name(),
                        AccountPageResource.path(known.account().id())),
                Cell.text(known.account().email()),
                Cell.text(texts.say("role." + role.code())),
                known.signedInAt() == null ? Cell.text(texts.say("accounts.never")) : Cell.moment(known.signedInAt()));
    }

    private Filters filters(ListAddress address, String words, String role) {
        List<Option> options = Stream.concat(
                        Stream.of(new Option("", texts.say("accounts.role.all"))),
                        roles().map(known -> new Option(known.code(), texts.say("role." + known.code()))))
                .toList();
        return new Filters(
                address,
                List.of(new Filters.Choice(ROLE, texts.say("accounts.role"), role, options)),
                new Filters.Words(WORDS, texts.say("accounts.words"), words),
                !words.isEmpty() || !role.isEmpty());
    }
}
