package fr.gouv.anct.minisites.admin.site;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.invitation.AllInvitations;
import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.request.RequestLabels;
import fr.gouv.anct.minisites.admin.request.RequestResumption;
import fr.gouv.anct.minisites.admin.request.RequestTable;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.InterruptedForms;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.admin.welcome.PublicPages;
import fr.gouv.anct.minisites.database.ResultPage;
import fr.gouv.anct.minisites.provisioning.creation.CreationManagement;
import fr.gouv.anct.minisites.provisioning.creation.SiteCreation;
import fr.gouv.anct.minisites.provisioning.request.RequestWorkflow;
import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.tenancy.Tenant;
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

    private static final int A_FEW = 5;
    private static final int RECENT = 20;

    private final PublicPages open;
    private final TenantListing tenants;
    private final RequestWorkflow requests;
    private final CreationManagement creations;
    private final AllInvitations invitations;
    private final InterruptedForms forms;
    private final SiteTable siteTable;
    private final RequestTable requestTable;
    private final RequestResumption resumption;
    private final ScreenResponses screens;
    private final Messages messages;

    HomeResource(
            PublicPages open,
            TenantListing tenants,
            RequestWorkflow requests,
            CreationManagement creations,
            AllInvitations invitations,
            InterruptedForms forms,
            SiteTable siteTable,
            RequestTable requestTable,
            RequestResumption resumption,
            ScreenResponses screens,
            Messages messages) {
        this.open = open;
        this.tenants = tenants;
        this.requests = requests;
        this.creations = creations;
        this.invitations = invitations;
        this.forms = forms;
        this.siteTable = siteTable;
        this.requestTable = requestTable;
        this.resumption = resumption;
        this.screens = screens;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get("/", new Guard.Open(), this::show));
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
                .map(found -> screen(
                        found.getT6(),
                        found.getT1(),
                        found.getT2().items(),
                        tasks(found.getT2().items(), found.getT3(), found.getT4()),
                        found.getT5()))
                .flatMap(screen -> screens.show(
                        request, ScreenHeading.of(messages.get("home.title", account.givenName())), screen));
    }

    private static TenantQuery theirs(Account account) {
        return new TenantQuery(account.id(), null, null, TenantQuery.Sort.NAME, false, 1, A_FEW);
    }

    private HomeScreen screen(
            boolean interrupted,
            ResultPage<Tenant> sites,
            List<SiteRequest> mine,
            List<PageLink> tasks,
            List<String> inviting) {
        return new HomeScreen(
                interrupted,
                inviting.stream()
                        .map(site -> messages.get("home.invited", site))
                        .toList(),
                tasks,
                siteTable.of(sites.items()),
                new EmptyState(messages.get("home.sites.empty.title"), messages.get("home.sites.empty.text"), null),
                link("home.sites.all", "/sites"),
                requestTable.of(mine.stream().limit(A_FEW).toList()),
                new EmptyState(
                        messages.get("home.requests.empty.title"), messages.get("home.requests.empty.text"), null),
                link("home.requests.all", "/demande"));
    }

    private List<PageLink> tasks(List<SiteRequest> mine, long waiting, List<SiteCreation> failed) {
        Stream<PageLink> queue = waiting == 0
                ? Stream.empty()
                : Stream.of(new PageLink(messages.get("home.task.queue", waiting), "/decisions", false, false));
        Stream<PageLink> own = mine.stream()
                .filter(request -> request.state().editable())
                .map(request -> new PageLink(
                        messages.get("home.task." + RequestLabels.key(request), name(request)),
                        resumption.href(request),
                        false,
                        false));
        Stream<PageLink> stopped =
                failed.stream().map(creation -> link("home.task.creation", "/decisions/" + creation.requestId()));
        return Stream.of(stopped, queue, own).flatMap(tasks -> tasks).toList();
    }

    private String name(SiteRequest request) {
        return request.name().isEmpty() ? messages.get("site-request.list.unnamed") : request.name();
    }

    private PageLink link(String key, String href) {
        return new PageLink(messages.get(key), href, false, false);
    }
}
