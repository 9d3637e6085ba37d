package fr.gouv.anct.minisites.admin.accounts;

import fr.gouv.anct.minisites.access.AccountListing;
import fr.gouv.anct.minisites.access.AccountQuery;
import fr.gouv.anct.minisites.access.AccountSummary;
import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.Filters;
import fr.gouv.anct.minisites.admin.component.ListUrl;
import fr.gouv.anct.minisites.admin.component.TableColumn;
import fr.gouv.anct.minisites.admin.component.TableRow;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.database.ResultPage;
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
class AccountListResource implements BackOfficeResource {

    static final String PATH = "/comptes";
    private static final int SIZE = 20;
    private static final String WORDS = "mots";
    private static final String ROLE = "role";

    private final AccountListing accounts;
    private final ScreenResponses screens;
    private final Messages messages;

    AccountListResource(AccountListing accounts, ScreenResponses screens, Messages messages) {
        this.accounts = accounts;
        this.screens = screens;
        this.messages = messages;
    }

    /** Roles offered as a filter: the platform roles; accounts without one have an option of their own. */
    static Stream<Role> roles() {
        return Arrays.stream(Role.values()).filter(role -> !role.isTenantRole());
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(PATH, new Guard.SignedIn(Action.ACCOUNTS_READ), this::show));
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        AccountQuery query = new AccountQuery(
                request.query(WORDS).orElse(null),
                role(request.query(ROLE).orElse("")),
                sort(request.query(ListUrl.SORT).orElse("")),
                request.query(ListUrl.ORDER).isPresent(),
                request.page(),
                SIZE);
        return accounts.page(query)
                .map(results -> screen(request, results, query))
                .flatMap(screen -> screens.show(request, ScreenHeading.of(messages.get("accounts.title")), screen));
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

    private AccountListScreen screen(AdmittedRequest request, ResultPage<AccountSummary> results, AccountQuery query) {
        String words = Optional.ofNullable(query.words()).orElse("");
        String role = Optional.ofNullable(query.role()).map(Role::code).orElse("");
        ListUrl url = new ListUrl(PATH, Map.of(WORDS, words, ROLE, role), key(query.sort()), query.descending());
        List<TableColumn> columns = List.of(
                url.column(messages.get("accounts.name"), key(AccountQuery.Sort.NAME)),
                url.column(messages.get("accounts.email"), key(AccountQuery.Sort.EMAIL)),
                new TableColumn(messages.get("accounts.role")),
                url.column(messages.get("accounts.seen"), key(AccountQuery.Sort.SEEN)));
        return new AccountListScreen(
                request.may(Action.ACCOUNTS_MANAGE) ? AccountAdditionResource.PATH : null,
                filters(url, words, role),
                results.total(),
                new TableView(
                        "accounts",
                        messages.get("accounts.caption"),
                        columns,
                        results.items().stream().map(this::row).toList()),
                new EmptyState(messages.get("accounts.empty.title"), messages.get("accounts.empty.text"), null),
                url.pagination(results));
    }

    private TableRow row(AccountSummary known) {
        Role role = Optional.ofNullable(known.account().platformRole()).orElse(Role.AGENT);
        return TableRow.of(
                Cell.link(
                        known.account().name(),
                        AccountPageResource.path(known.account().id())),
                Cell.text(known.account().email()),
                Cell.text(messages.get("role." + role.code())),
                known.signedInAt() == null
                        ? Cell.text(messages.get("accounts.never"))
                        : Cell.moment(known.signedInAt()));
    }

    private Filters filters(ListUrl url, String words, String role) {
        List<Option> options = Stream.concat(
                        Stream.of(new Option("", messages.get("accounts.role.all"))),
                        roles().map(known -> new Option(known.code(), messages.get("role." + known.code()))))
                .toList();
        return new Filters(
                url,
                List.of(new Filters.Choice(ROLE, messages.get("accounts.role"), role, options)),
                new Filters.Words(WORDS, messages.get("accounts.words"), words),
                !words.isEmpty() || !role.isEmpty());
    }
}
