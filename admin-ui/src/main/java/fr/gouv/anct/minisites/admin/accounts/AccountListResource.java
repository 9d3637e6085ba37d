package fr.gouv.anct.minisites.admin.accounts;

import fr.gouv.anct.minisites.access.AccountListing;
import fr.gouv.anct.minisites.access.AccountQuery;
import fr.gouv.anct.minisites.access.AccountQuery.Sort;
import fr.gouv.anct.minisites.access.AccountSummary;
import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.Filters;
import fr.gouv.anct.minisites.admin.component.ListUrl;
import fr.gouv.anct.minisites.admin.component.Table;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.database.ResultPage;
import fr.gouv.anct.minisites.rendering.Pagination;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Shows the list of all accounts with search, filter by platform role and sorting, and links to its CSV export. */
@Component
class AccountListResource implements BackOfficeResource {

    private static final int SIZE = 20;
    private static final String WORDS = "mots";
    private static final String ROLE = "role";

    /** Roles of accounts: those on the platform, or {@link Role#AGENT} for none. */
    static final List<Role> ROLES = List.of(Role.AGENT, Role.COMMUNICATIONS, Role.ADMINISTRATOR, Role.AUDITOR);

    private final AccountListing accounts;

    AccountListResource(AccountListing accounts) {
        this.accounts = accounts;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(Paths.ACCOUNTS, new Guard.SignedIn(Action.ACCOUNTS_READ), this::show));
    }

    /**
     * One page of the account list.
     *
     * @param manages whether accounts may be added
     * @param total number of accounts that match the filters
     * @param exportHref the file with the accounts that match the filters
     */
    record ListScreen(
            boolean manages, Filters filters, long total, TableView table, Pagination pagination, String exportHref)
            implements Screen {

        /** URL of the file with the memberships of all sites. */
        public String membershipsHref() {
            return AccountExportResource.MEMBERSHIPS.link();
        }

        public String additionHref() {
            return AccountAdditionResource.ADDITION.link();
        }

        @Override
        public String template() {
            return "accounts/list";
        }
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        AccountQuery query = query(request);
        return accounts.page(query)
                .flatMap(found -> request.show(request.heading("accounts.title"), screen(request, found, query)));
    }

    /** Returns the filters, order and page of the list, as its address has them. */
    static AccountQuery query(AdmittedRequest request) {
        return new AccountQuery(
                request.query(WORDS).orElse(null),
                ListUrl.query(request, ROLE, Role.class).filter(ROLES::contains).orElse(null),
                ListUrl.query(request, ListUrl.SORT, Sort.class).orElse(Sort.NAME),
                request.query(ListUrl.ORDER).isPresent(),
                request.page(),
                SIZE);
    }

    private static ListScreen screen(AdmittedRequest request, ResultPage<AccountSummary> found, AccountQuery query) {
        String words = Optional.ofNullable(query.words()).orElse("");
        Filters.Choice role =
                Filters.Choice.of(request, ROLE, "accounts.role", ROLES, known -> "role." + known.code(), query.role());
        ListUrl url = new ListUrl(
                Paths.ACCOUNTS.link(),
                Map.of(WORDS, words, ROLE, role.value()),
                ListUrl.code(query.sort()),
                query.descending());
        TableView table = Table.<AccountSummary>of(request, "accounts")
                .column("name", url, Sort.NAME, AccountListResource::name)
                .column(
                        "email",
                        url,
                        Sort.EMAIL,
                        known -> Cell.text(known.account().email()))
                .column("role", known -> Cell.text(request.message("role." + role(known))))
                .column("seen", url, Sort.SEEN, known -> seen(request, known))
                .build("accounts", found.items());
        return new ListScreen(
                request.may(Action.ACCOUNTS_MANAGE),
                new Filters(
                        url,
                        List.of(role),
                        new Filters.Words(WORDS, request.message("accounts.words"), words),
                        !words.isEmpty() || query.role() != null),
                found.total(),
                table,
                url.pagination(found),
                new ListUrl(AccountExportResource.ACCOUNTS.link(), url.filters()).href());
    }

    private static Cell name(AccountSummary known) {
        return Cell.link(
                known.account().name(), Paths.ACCOUNT.link(known.account().id()));
    }

    private static String role(AccountSummary known) {
        return Optional.ofNullable(known.account().platformRole())
                .orElse(Role.AGENT)
                .code();
    }

    private static Cell seen(AdmittedRequest request, AccountSummary known) {
        return known.signedInAt() == null
                ? Cell.text(request.message("accounts.never"))
                : Cell.moment(known.signedInAt());
    }
}
