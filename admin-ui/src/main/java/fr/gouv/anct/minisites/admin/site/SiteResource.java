package fr.gouv.anct.minisites.admin.site;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Member;
import fr.gouv.anct.minisites.access.Memberships;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.admin.check.HomePageCheck;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.TableColumn;
import fr.gouv.anct.minisites.admin.component.TableRow;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.contact.ContactInbox;
import fr.gouv.anct.minisites.contact.PendingMessagesSummary;
import fr.gouv.anct.minisites.content.check.SiteChecks;
import fr.gouv.anct.minisites.content.preview.PreviewGrant;
import fr.gouv.anct.minisites.content.tree.SiteOverview;
import fr.gouv.anct.minisites.content.tree.SiteOverviews;
import fr.gouv.anct.minisites.delivery.preview.Preview;
import fr.gouv.anct.minisites.delivery.preview.PreviewUrls;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import fr.gouv.anct.minisites.provisioning.launch.Launch;
import fr.gouv.anct.minisites.provisioning.launch.SiteLaunch;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.TenantState;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Shows the home page of a site in the back office, and redirects to its preview. */
@Component
class SiteResource implements BackOfficeResource {

    private static final Duration PREVIEW = Duration.ofHours(1);
    private static final int CHECKED = 20;

    private final Memberships memberships;
    private final SiteLaunch launches;
    private final SiteOverviews overviews;
    private final SiteChecks checks;
    private final HomePageCheck home;
    private final ContactInbox inbox;
    private final SitePanels panels;
    private final PreviewUrls previews;
    private final MinisitesProperties properties;
    private final SiteStateLabels labels;
    private final ScreenResponses screens;
    private final Messages messages;
    private final Clock clock;

    SiteResource(
            Memberships memberships,
            SiteLaunch launches,
            SiteOverviews overviews,
            SiteChecks checks,
            HomePageCheck home,
            ContactInbox inbox,
            SitePanels panels,
            PreviewUrls previews,
            MinisitesProperties properties,
            SiteStateLabels labels,
            ScreenResponses screens,
            Messages messages,
            Clock clock) {
        this.memberships = memberships;
        this.launches = launches;
        this.overviews = overviews;
        this.checks = checks;
        this.home = home;
        this.inbox = inbox;
        this.panels = panels;
        this.previews = previews;
        this.properties = properties;
        this.labels = labels;
        this.screens = screens;
        this.messages = messages;
        this.clock = clock;
    }

    static String path(Tenant site) {
        return SiteListResource.PATH + "/" + site.slug();
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/sites/{site}", new Guard.OfSite(Action.SITE_READ), this::show),
                Route.get("/sites/{site}/apercu", new Guard.OfSite(Action.SITE_PREVIEW), this::preview));
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        return Mono.zip(
                        memberships.members().collectList(),
                        last(request.site()),
                        // Rechecks pages changed since the last check: a few, most often none.
                        checks.recheck(CHECKED)
                                .then(overviews.of(request.requireAccount().id())),
                        home.of(request.site()),
                        waiting(request))
                .flatMap(found -> screens.show(
                        request,
                        ScreenHeading.of(request.site().name()).below(list(request), SiteListResource.PATH),
                        screen(
                                request,
                                found.getT1(),
                                found.getT2().orElse(null),
                                found.getT3(),
                                found.getT4().orElse(null),
                                found.getT5().orElse(null))));
    }

    private @Nullable String notice(AdmittedRequest request, Tenant site, List<Member> members) {
        if (site.state() == TenantState.ARCHIVED) {
            return messages.get("site.archived.notice");
        }
        if (site.readOnly()) {
            return messages.get(site, "site.read-only");
        }
        boolean open = site.state() == TenantState.LIVE || site.state() == TenantState.PREPARATION;
        return open && members.stream().noneMatch(member -> member.role() == Role.OWNER)
                ? messages.get(request.may(Action.MEMBERS_MANAGE) ? "people.warning.none" : "people.warning.none.seen")
                : null;
    }

    private String list(AdmittedRequest request) {
        return messages.get(request.may(Action.FLEET_READ) ? "site.list.fleet" : "site.list.mine");
    }

    private Mono<Optional<Launch>> last(Tenant site) {
        return launches.findLatest(site.id()).map(Optional::of).defaultIfEmpty(Optional.empty());
    }

    private Mono<Optional<PendingMessagesSummary>> waiting(AdmittedRequest request) {
        return request.may(Action.MESSAGES_MANAGE)
                ? inbox.waiting(request.site()).map(Optional::of).defaultIfEmpty(Optional.empty())
                : Mono.just(Optional.empty());
    }

    private SiteScreen screen(
            AdmittedRequest request,
            List<Member> members,
            @Nullable Launch launch,
            SiteOverview overview,
            HomePageCheck.@Nullable Problem unpublished,
            @Nullable PendingMessagesSummary waiting) {
        Tenant site = request.site();
        boolean live = site.state() == TenantState.LIVE;
        boolean inPreparation = site.state() == TenantState.PREPARATION;
        boolean launches = request.may(Action.SITE_LAUNCH);
        boolean launchable = inPreparation && launches && !site.readOnly();
        boolean undoable = live && launches && launch != null && launch.undoable(clock.instant());
        String url = properties.url(site.canonical());
        return new SiteScreen(
                labels.badge(site.state()),
                messages.get("site." + site.state().code()),
                url,
                role(request),
                live ? url : null,
                inPreparation && request.may(Action.SITE_PREVIEW) ? path(site) + "/apercu" : null,
                launchable ? path(site) + "/ouverture" : null,
                undoable ? path(site) + "/ouverture/annulation" : null,
                undoable ? undoHint(launch) : null,
                notice(request, site, members),
                unpublished,
                request.mayChange(Action.CONTENT_PUBLISH),
                people(request),
                request.may(Action.SITE_JOURNAL_READ) ? path(site) + "/journal" : null,
                overview.pages() > 0,
                panels.acts(request),
                panels.of(request, overview, waiting),
                table(members));
    }

    private PageLink people(AdmittedRequest request) {
        String label = messages.get(request.may(Action.MEMBERS_MANAGE) ? "site.people.manage" : "site.people");
        return new PageLink(label, path(request.site()) + "/personnes", false, false);
    }

    private @Nullable String role(AdmittedRequest request) {
        return request.roles().stream()
                .filter(Role::isTenantRole)
                .findFirst()
                .map(role -> messages.get("role." + role.code()))
                .orElse(null);
    }

    private String undoHint(@Nullable Launch launch) {
        return launch == null
                ? ""
                : messages.get(
                        "site.undo.hint", DateTimes.time(launch.launchedAt().plus(Launch.UNDOABLE)));
    }

    private TableView table(List<Member> members) {
        return new TableView(
                "members",
                messages.get("site.members.caption"),
                Stream.of("name", "email", "role")
                        .map(key -> new TableColumn(messages.get("site.member." + key)))
                        .toList(),
                members.stream()
                        .map(member -> TableRow.of(
                                Cell.text(member.account().name()),
                                Cell.text(member.account().email()),
                                Cell.text(messages.get("role." + member.role().code()))))
                        .toList());
    }

    private Mono<ServerResponse> preview(AdmittedRequest request) {
        PreviewGrant grant = new PreviewGrant.OfAccount(request.requireAccount().id());
        Preview site = new Preview(request.site().id(), grant, new Preview.Published());
        return ServerResponse.seeOther(URI.create(previews.url(site, PREVIEW, "/")))
                .build();
    }
}
