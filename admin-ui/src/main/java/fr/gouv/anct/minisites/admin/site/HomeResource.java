package fr.gouv.anct.minisites.admin.site;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.request.RequestTable;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.InterruptedForms;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.admin.waiting.WaitingListResource;
import fr.gouv.anct.minisites.admin.waiting.WaitingTable;
import fr.gouv.anct.minisites.admin.welcome.PublicPages;
import fr.gouv.anct.minisites.database.ResultPage;
import fr.gouv.anct.minisites.provisioning.request.RequestWorkflow;
import fr.gouv.anct.minisites.provisioning.waiting.WaitingItem;
import fr.gouv.anct.minisites.provisioning.waiting.WaitingItems;
import fr.gouv.anct.minisites.provisioning.waiting.WaitingKind;
import fr.gouv.anct.minisites.provisioning.waiting.WaitingQuery;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.tenancy.directory.TenantListing;
import fr.gouv.anct.minisites.tenancy.directory.TenantQuery;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Home page of the back office: what waits for the user, on the platform for platform roles, the user's sites and
 * requests; for visitors, the purpose of this host.
 */
@Component
class HomeResource implements BackOfficeResource {

    private static final int A_FEW = 5;
    private static final int MOST = 50;

    private final PublicPages open;
    private final TenantListing tenants;
    private final RequestWorkflow requests;
    private final WaitingItems waiting;
    private final InterruptedForms forms;
    private final SiteTable siteTable;
    private final RequestTable requestTable;
    private final WaitingTable waitingTable;

    HomeResource(
            PublicPages open,
            TenantListing tenants,
            RequestWorkflow requests,
            WaitingItems waiting,
            InterruptedForms forms,
            SiteTable siteTable,
            RequestTable requestTable,
            WaitingTable waitingTable) {
        this.open = open;
        this.tenants = tenants;
        this.requests = requests;
        this.waiting = waiting;
        this.forms = forms;
        this.siteTable = siteTable;
        this.requestTable = requestTable;
        this.waitingTable = waitingTable;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(Paths.HOME, new Guard.Open(), this::show));
    }

    /**
     * Some waiting items.
     *
     * @param all link to the list of all of them, when there are more
     */
    record WaitingPart(
            String title, TableView table, @Nullable PageLink all) {}

    /**
     * Home page of a signed-in user.
     *
     * @param interrupted whether a form interrupted by the end of a session is kept in this browser
     * @param staff whether the user has a platform role, whose own sites and requests are shown only if there are any
     * @param acts whether the user acts on something of the platform, and not only reads
     * @param platform what waits on the platform for the user to act, by kind
     * @param read what waits on the platform for other roles, by kind
     * @param own what waits for the user, in all of the user's sites
     * @param sites at most a few
     * @param requests at most a few
     */
    record HomeScreen(
            boolean interrupted,
            boolean staff,
            boolean acts,
            List<WaitingPart> platform,
            List<WaitingPart> read,
            WaitingPart own,
            TableView sites,
            TableView requests)
            implements Screen {

        /** Whether to show what waits for the user to act on the platform, or that nothing does. */
        public boolean showsPlatform() {
            return staff && (acts || read.isEmpty());
        }

        /** Whether to show what waits for the user as for a member of sites: a platform role has its own part above. */
        public boolean showsOwn() {
            return !staff || !own.table().rows().isEmpty();
        }

        public boolean showsSites() {
            return !staff || !sites.rows().isEmpty();
        }

        public boolean showsRequests() {
            return !staff || !requests.rows().isEmpty();
        }

        public String sitesHref() {
            return Paths.SITES.link();
        }

        public String requestsHref() {
            return Paths.REQUESTS.link();
        }

        @Override
        public String template() {
            return "home";
        }
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        return request.account() == null ? open.welcome() : home(request, request.requireAccount());
    }

    private Mono<ServerResponse> home(AdmittedRequest request, Account account) {
        List<WaitingKind> platform = kinds(account, kind -> kind.isOfPlatform(account));
        List<WaitingKind> own = kinds(account, kind -> !kind.isOfPlatform(account));
        return Mono.zip(
                        tenants.page(new TenantQuery(account.id(), null, null, TenantQuery.Sort.NAME, false, 1, A_FEW)),
                        requests.listOwn(1, A_FEW).flatMap(asked -> requestTable.of(request, asked.items())),
                        platform.isEmpty()
                                ? Mono.just(List.<WaitingItem>of())
                                : waiting.first(account, platform, A_FEW),
                        waiting.page(account, new WaitingQuery(own, null, 1, MOST)),
                        forms.waiting(request.request().exchange(), account).hasElement())
                .map(found -> new HomeScreen(
                        found.getT5(),
                        !platform.isEmpty(),
                        platform.stream().anyMatch(kind -> kind.isActedOnBy(account)),
                        parts(request, found.getT3(), kind -> kind.isActedOnBy(account)),
                        parts(request, found.getT3(), kind -> !kind.isActedOnBy(account)),
                        own(request, found.getT4()),
                        siteTable.of(request, found.getT1().items()),
                        found.getT2()))
                .flatMap(screen -> request.show(request.heading("home.title", account.givenName()), screen));
    }

    private static List<WaitingKind> kinds(Account account, Predicate<WaitingKind> condition) {
        return WaitingKind.of(account).stream().filter(condition).toList();
    }

    private WaitingPart own(AdmittedRequest request, ResultPage<WaitingItem> found) {
        return new WaitingPart(
                request.message("home.tasks"),
                waitingTable.of(request, "waiting", request.message("waiting.caption"), found.items()),
                found.pages() == 1 ? null : all(request, Paths.WAITING.link(), found.total()));
    }

    private List<WaitingPart> parts(
            AdmittedRequest request, List<WaitingItem> items, Predicate<WaitingKind> condition) {
        Map<WaitingKind, List<WaitingItem>> byKind = items.stream().collect(Collectors.groupingBy(WaitingItem::kind));
        return kinds(request.requireAccount(), condition).stream()
                .filter(byKind::containsKey)
                .map(kind -> part(request, kind, byKind.getOrDefault(kind, List.of())))
                .toList();
    }

    private WaitingPart part(AdmittedRequest request, WaitingKind kind, List<WaitingItem> items) {
        String title = request.message("waiting.kind." + kind.code());
        long total = items.getFirst().total();
        return new WaitingPart(
                request.message("home.platform.part", title, total),
                waitingTable.of(request, "waiting-" + kind.code(), title, items),
                total == items.size() ? null : all(request, WaitingListResource.link(kind), total));
    }

    private static PageLink all(AdmittedRequest request, String href, long total) {
        return new PageLink(request.message("home.waiting.all", total), href, false, false);
    }
}
