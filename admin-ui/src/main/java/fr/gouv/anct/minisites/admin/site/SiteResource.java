package fr.gouv.anct.minisites.admin.site;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Member;
import fr.gouv.anct.minisites.access.Memberships;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.admin.check.HomePageCheck;
import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.guide.GuidePanel;
import fr.gouv.anct.minisites.admin.guide.GuidePanels;
import fr.gouv.anct.minisites.admin.layout.SideNavigationItem;
import fr.gouv.anct.minisites.admin.layout.SideNavigationItem.Group;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.admin.sitelist.SiteStateBadge;
import fr.gouv.anct.minisites.admin.suspension.SuspensionPanel;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.contact.ContactInbox;
import fr.gouv.anct.minisites.contact.PendingMessagesSummary;
import fr.gouv.anct.minisites.content.check.SiteChecks;
import fr.gouv.anct.minisites.content.tree.SiteOverview;
import fr.gouv.anct.minisites.content.tree.SiteOverviews;
import fr.gouv.anct.minisites.measurement.signal.SiteSignal;
import fr.gouv.anct.minisites.measurement.signal.SiteSignals;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import fr.gouv.anct.minisites.provisioning.creation.CreationManagement;
import fr.gouv.anct.minisites.provisioning.creation.SiteCreation;
import fr.gouv.anct.minisites.provisioning.launch.Launch;
import fr.gouv.anct.minisites.provisioning.launch.SiteLaunch;
import fr.gouv.anct.minisites.provisioning.suspension.SiteSuspensions;
import fr.gouv.anct.minisites.provisioning.suspension.Suspension;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.TenantState;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Shows the back-office home page of one site: its state, first-day guide, suspension, pending items, members and quick
 * actions.
 */
@Component
class SiteResource implements BackOfficeResource {

    private static final int CHECKED = 20;

    private final Memberships memberships;
    private final SiteLaunch launches;
    private final CreationManagement creations;
    private final SiteSuspensions suspensions;
    private final SiteOverviews overviews;
    private final SiteChecks checks;
    private final HomePageCheck home;
    private final ContactInbox inbox;
    private final GuidePanels guides;
    private final SiteSignals signals;
    private final MinisitesProperties properties;
    private final Clock clock;

    SiteResource(
            Memberships memberships,
            SiteLaunch launches,
            CreationManagement creations,
            SiteSuspensions suspensions,
            SiteOverviews overviews,
            SiteChecks checks,
            HomePageCheck home,
            ContactInbox inbox,
            GuidePanels guides,
            SiteSignals signals,
            MinisitesProperties properties,
            Clock clock) {
        this.memberships = memberships;
        this.launches = launches;
        this.creations = creations;
        this.suspensions = suspensions;
        this.overviews = overviews;
        this.checks = checks;
        this.home = home;
        this.inbox = inbox;
        this.guides = guides;
        this.signals = signals;
        this.properties = properties;
        this.clock = clock;
    }

    @Bean
    static SideNavigationItem siteHomeEntry() {
        return new SideNavigationItem(Group.HOME, 10, "site.menu.home", Paths.SITE, Action.SITE_READ);
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(Paths.SITE, new Guard.OfSite(Action.SITE_READ), this::show));
    }

    /**
     * The home page of a site in the back office.
     *
     * @param unfinished that its creation is not done, which leaves nothing to do by hand; null once it is
     * @param badge of its state
     * @param role of the user in it; null for a user with a platform role
     * @param previewable whether the user may see its preview, while it is in preparation or suspended
     * @param launchable whether the user may launch it now
     * @param undoHint until when its launch can be undone; null when it is too late
     * @param notice that it is read-only, or has no owner
     * @param suspension its suspension, and the acts about it that the user is allowed
     * @param home warning that its home page is not published; null when it is
     * @param guide steps to its launch; null for users who are not members, and after the launch
     * @param publishes whether the user may publish, which determines the link to the home page
     * @param manages whether the user may manage its members
     * @param audits whether the user may read its journal
     * @param started whether it has any page
     * @param acts quick actions
     * @param panels pending, upcoming and past events
     */
    record SiteScreen(
            Tenant site,
            @Nullable UnfinishedCreation unfinished,
            BadgeView badge,
            String address,
            @Nullable Role role,
            boolean previewable,
            boolean launchable,
            @Nullable String undoHint,
            @Nullable String notice,
            SuspensionPanel suspension,
            HomePageCheck.@Nullable Problem home,
            @Nullable GuidePanel guide,
            boolean publishes,
            boolean manages,
            boolean audits,
            boolean started,
            List<PageLink> acts,
            List<SitePanels.Panel> panels,
            TableView members)
            implements Screen {

        public boolean live() {
            return site.state() == TenantState.LIVE;
        }

        public String previewHref() {
            return SitePreviewResource.PREVIEW.link(site);
        }

        public String launchHref() {
            return LaunchResource.LAUNCH.link(site);
        }

        public String undoHref() {
            return LaunchResource.UNDO.link(site);
        }

        public String peopleHref() {
            return Paths.MEMBERS.link(site);
        }

        public String sheetHref() {
            return Paths.SITE_SHEET.link(site);
        }

        public String journalHref() {
            return Paths.SITE_JOURNAL.link(site);
        }

        @Override
        public String template() {
            return "site/page";
        }
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        return Mono.zip(
                        memberships.members().collectList(),
                        last(request.site()),
                        // Rechecks pages changed since the last check: a few, most often none.
                        checks.recheck(CHECKED)
                                .then(overviews.of(request.requireAccount().id())),
                        home.of(request),
                        waiting(request),
                        suspensions.findOpen(request.site()).map(Optional::of).defaultIfEmpty(Optional.empty()),
                        guides.of(request).map(Optional::of).defaultIfEmpty(Optional.empty()),
                        unfinished(request))
                .zipWhen(
                        _ -> signals.current(),
                        (found, week) -> screen(
                                request,
                                week,
                                found.getT1(),
                                found.getT2().orElse(null),
                                found.getT3(),
                                found.getT4().orElse(null),
                                found.getT5().orElse(null),
                                found.getT6().orElse(null),
                                found.getT7().orElse(null),
                                found.getT8().orElse(null)))
                .flatMap(screen -> request.show(ScreenHeading.of(request.site().name()), screen));
    }

    private static @Nullable String notice(AdmittedRequest request, Tenant site, List<Member> members) {
        if (site.state() == TenantState.ARCHIVED) {
            return request.message("site.archived.notice");
        }
        if (site.readOnly()) {
            return request.messages().get(site, "site.read-only");
        }
        boolean open = site.state() == TenantState.LIVE || site.state() == TenantState.PREPARATION;
        return open && members.stream().noneMatch(member -> member.role() == Role.OWNER)
                ? request.message(
                        request.may(Action.MEMBERS_MANAGE) ? "people.warning.none" : "people.warning.none.seen")
                : null;
    }

    private Mono<Optional<Launch>> last(Tenant site) {
        return launches.findLatest(site.id()).map(Optional::of).defaultIfEmpty(Optional.empty());
    }

    private Mono<Optional<UnfinishedCreation>> unfinished(AdmittedRequest request) {
        return creations
                .find(request.site().id())
                .filter(SiteCreation::unfinished)
                .map(creation -> UnfinishedCreation.of(request, creation))
                .singleOptional();
    }

    private Mono<Optional<PendingMessagesSummary>> waiting(AdmittedRequest request) {
        return request.may(Action.MESSAGES_MANAGE)
                ? inbox.waiting(request.site()).map(Optional::of).defaultIfEmpty(Optional.empty())
                : Mono.just(Optional.empty());
    }

    private SiteScreen screen(
            AdmittedRequest request,
            List<SiteSignal> week,
            List<Member> members,
            @Nullable Launch launch,
            SiteOverview overview,
            HomePageCheck.@Nullable Problem unpublished,
            @Nullable PendingMessagesSummary waiting,
            @Nullable Suspension suspension,
            @Nullable GuidePanel guide,
            @Nullable UnfinishedCreation unfinished) {
        Tenant site = request.site();
        boolean created = unfinished == null;
        boolean inPreparation = created && site.state() == TenantState.PREPARATION;
        SitePanels panels = new SitePanels(request);
        return new SiteScreen(
                site,
                unfinished,
                SiteStateBadge.of(request, site.state()),
                properties.url(site.canonical()),
                request.roles().stream().filter(Role::isTenantRole).findFirst().orElse(null),
                (inPreparation || site.state() == TenantState.SUSPENDED) && request.may(Action.SITE_PREVIEW),
                inPreparation && request.may(Action.SITE_LAUNCH) && !site.readOnly(),
                undoHint(request, launch),
                created ? notice(request, site, members) : null,
                SuspensionPanel.of(request, suspension),
                created ? unpublished : null,
                created ? guide : null,
                request.mayChange(Action.CONTENT_PUBLISH),
                request.may(Action.MEMBERS_MANAGE),
                request.may(Action.SITE_JOURNAL_READ),
                overview.pages() > 0,
                created ? panels.acts() : List.of(),
                panels.of(overview, waiting, week),
                MemberTable.of(request, members));
    }

    private @Nullable String undoHint(AdmittedRequest request, @Nullable Launch launch) {
        if (launch == null
                || request.site().state() != TenantState.LIVE
                || !request.may(Action.SITE_LAUNCH)
                || !launch.undoable(clock.instant())) {
            return null;
        }
        return request.message(
                "site.undo.hint", DateTimes.time(launch.launchedAt().plus(Launch.UNDOABLE)));
    }
}
