package fr.gouv.anct.minisites.admin.site;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.invitation.AddressInvitations;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.request.RequestLabels;
import fr.gouv.anct.minisites.admin.request.RequestResumption;
import fr.gouv.anct.minisites.admin.request.RequestTable;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.InterruptedForms;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.admin.welcome.PublicPages;
import fr.gouv.anct.minisites.provisioning.creation.CreationManagement;
import fr.gouv.anct.minisites.provisioning.creation.SiteCreation;
import fr.gouv.anct.minisites.provisioning.request.RequestWorkflow;
import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.tenancy.directory.TenantListing;
import fr.gouv.anct.minisites.tenancy.directory.TenantQuery;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Home page of the back office: the user's tasks, sites and requests; for visitors, the purpose of this host. */
@Component
class HomeResource implements BackOfficeResource {

    private static final Path.Fixed HOME = Path.of("/");
    private static final int A_FEW = 5;
    private static final int RECENT = 20;

    private final PublicPages open;
    private final TenantListing tenants;
    private final RequestWorkflow requests;
    private final CreationManagement creations;
    private final AddressInvitations invitations;
    private final InterruptedForms forms;
    private final SiteTable siteTable;
    private final RequestTable requestTable;
    private final RequestResumption resumption;

    HomeResource(
            PublicPages open,
            TenantListing tenants,
            RequestWorkflow requests,
            CreationManagement creations,
            AddressInvitations invitations,
            InterruptedForms forms,
            SiteTable siteTable,
            RequestTable requestTable,
            RequestResumption resumption) {
        this.open = open;
        this.tenants = tenants;
        this.requests = requests;
        this.creations = creations;
        this.invitations = invitations;
        this.forms = forms;
        this.siteTable = siteTable;
        this.requestTable = requestTable;
        this.resumption = resumption;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(HOME, new Guard.Open(), this::show));
    }

    /**
     * Home page of a signed-in user.
     *
     * @param interrupted whether a form interrupted by the end of a session is kept in this browser
     * @param inviting names of sites that invite the user; an invitation is accepted by the link of its letter alone
     * @param tasks pending tasks of the user
     * @param sites at most a few
     * @param requests at most a few
     */
    record HomeScreen(
            boolean interrupted, List<String> inviting, List<PageLink> tasks, TableView sites, TableView requests)
            implements Screen {

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
        Mono<Long> waiting = account.may(Action.REQUEST_DECIDE) ? requests.countPending(account.id()) : Mono.just(0L);
        Mono<List<SiteCreation>> failed = account.may(Action.CREATION_RETRY)
                ? creations
                        .findUnfinished()
                        .filter(creation -> creation.state() == SiteCreation.State.FAILED)
                        .take(A_FEW)
                        .collectList()
                : Mono.just(List.of());
        return Mono.zip(
                        tenants.page(theirs(account)),
                        requests.listOwn(1, RECENT),
                        waiting,
                        failed,
                        invitations.sitesInviting(account.email()),
                        forms.waiting(request.request().exchange(), account).hasElement())
                .map(found -> new HomeScreen(
                        found.getT6(),
                        found.getT5(),
                        tasks(request, found.getT2().items(), found.getT3(), found.getT4()),
                        siteTable.of(request, found.getT1().items()),
                        requestTable.of(
                                request,
                                found.getT2().items().stream().limit(A_FEW).toList())))
                .flatMap(screen -> request.show(request.heading("home.title", account.givenName()), screen));
    }

    private static TenantQuery theirs(Account account) {
        return new TenantQuery(account.id(), null, null, TenantQuery.Sort.NAME, false, 1, A_FEW);
    }

    private List<PageLink> tasks(
            AdmittedRequest request, List<SiteRequest> mine, long waiting, List<SiteCreation> failed) {
        Stream<PageLink> queue = waiting == 0
                ? Stream.empty()
                : Stream.of(link(request.message("home.task.queue", waiting), Paths.DECISIONS.link()));
        Stream<PageLink> own = mine.stream()
                .filter(one -> one.state().editable())
                .map(one -> link(
                        request.message("home.task." + RequestLabels.key(one), name(request, one)),
                        resumption.href(one)));
        Stream<PageLink> stopped = failed.stream()
                .map(creation ->
                        link(request.message("home.task.creation"), Paths.DECISION.link(creation.requestId())));
        return Stream.of(stopped, queue, own).flatMap(tasks -> tasks).toList();
    }

    private static String name(AdmittedRequest request, SiteRequest own) {
        return own.name().isEmpty() ? request.message("site-request.list.unnamed") : own.name();
    }

    private static PageLink link(String label, String href) {
        return new PageLink(label, href, false, false);
    }
}
