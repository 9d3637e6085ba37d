package fr.gouv.anct.minisites.admin.site;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.check.HomePageCheck;
import fr.gouv.anct.minisites.admin.component.ConfirmScreen;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import fr.gouv.anct.minisites.provisioning.launch.LaunchResult;
import fr.gouv.anct.minisites.provisioning.launch.SiteLaunch;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.TenantState;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Launches a site, and undoes that within the hour; each is confirmed first. */
@Component
class LaunchResource implements BackOfficeResource {

    private static final String LAUNCH = "/sites/{site}/ouverture";
    private static final String UNDO = "/sites/{site}/ouverture/annulation";

    private final SiteLaunch launches;
    private final HomePageCheck home;
    private final MinisitesProperties properties;
    private final ScreenResponses screens;
    private final Messages messages;
    private final Clock clock;

    LaunchResource(
            SiteLaunch launches,
            HomePageCheck home,
            MinisitesProperties properties,
            ScreenResponses screens,
            Messages messages,
            Clock clock) {
        this.launches = launches;
        this.home = home;
        this.properties = properties;
        this.screens = screens;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        Guard launch = new Guard.OfSite(Action.SITE_LAUNCH);
        return List.of(
                Route.get(LAUNCH, launch, this::askToLaunch),
                Route.post(LAUNCH, launch, this::launch),
                Route.get(UNDO, launch, this::askToUndo),
                Route.post(UNDO, launch, this::undo));
    }

    private Mono<ServerResponse> askToLaunch(AdmittedRequest request) {
        if (request.site().state() != TenantState.PREPARATION) {
            return request.seeOther(SiteResource.path(request.site()), warning("site.launch.not-in-preparation"));
        }
        return request.site().readOnly()
                ? request.seeOther(SiteResource.path(request.site()), warning("site.launch.read-only"))
                : home.of(request.site())
                        .flatMap(problem -> problem.isEmpty()
                                ? showForm(request, "site.launch", 4, "/ouverture")
                                : request.seeOther(problem.get().href(), homeUnpublished(request)));
    }

    private Mono<ServerResponse> askToUndo(AdmittedRequest request) {
        return launches.findLatest(request.site().id())
                .filter(launch -> request.site().state() == TenantState.LIVE && launch.undoable(clock.instant()))
                .flatMap(_ -> showForm(request, "site.undo", 2, "/ouverture/annulation"))
                .switchIfEmpty(Mono.defer(
                        () -> request.seeOther(SiteResource.path(request.site()), warning("site.undo.too-late"))));
    }

    private Mono<ServerResponse> showForm(AdmittedRequest request, String key, int consequences, String action) {
        Tenant site = request.site();
        String page = SiteResource.path(site);
        ConfirmScreen screen = new ConfirmScreen(
                messages.get(key + ".hint.confirm"),
                IntStream.rangeClosed(1, consequences)
                        .mapToObj(n -> consequence(request, key + ".consequence." + n))
                        .toList(),
                page + action,
                List.of(),
                messages.get(key + ".confirm"),
                page);
        return show(request, key, screen);
    }

    private Mono<ServerResponse> show(AdmittedRequest request, String key, ConfirmScreen screen) {
        Tenant site = request.site();
        String page = SiteResource.path(site);
        ScreenHeading heading =
                ScreenHeading.of(messages.get(key + ".title", site.name())).below(site.name(), page);
        return screens.show(request, heading, key.equals("site.launch") ? screen.reminding(reminders(page)) : screen);
    }

    /** Returns reminders of responsibilities that no check covers before a launch. */
    private List<ConfirmScreen.Reminder> reminders(String page) {
        return List.of(
                new ConfirmScreen.Reminder(messages.get("site.launch.reminder.approval"), null),
                reminder("accessibility", page + "/accessibilite"),
                reminder("legal", page + "/identite"),
                reminder("contacts", page + "/identite"));
    }

    private ConfirmScreen.Reminder reminder(String key, String href) {
        return new ConfirmScreen.Reminder(
                messages.get("site.launch.reminder." + key),
                new PageLink(messages.get("site.launch.reminder." + key + ".link"), href, false, false));
    }

    /** Text of a consequence; central communications are not asked to write to themselves. */
    private String consequence(AdmittedRequest request, String key) {
        return key.equals("site.launch.consequence.4") && request.may(Action.FLEET_READ)
                ? messages.get("site.launch.portal")
                : messages.get(key, address(request.site()));
    }

    private String address(Tenant site) {
        return properties.url(site.canonical());
    }

    private Mono<ServerResponse> launch(AdmittedRequest request) {
        return launches.launch(request.site(), request.actor()).flatMap(result -> respond(request, result));
    }

    private Mono<ServerResponse> undo(AdmittedRequest request) {
        return launches.undo(request.site(), request.actor()).flatMap(result -> respond(request, result));
    }

    private Mono<ServerResponse> respond(AdmittedRequest request, LaunchResult result) {
        return result instanceof LaunchResult.HomeUnpublished(var page)
                ? request.seeOther(HomePageCheck.href(request.site(), page), homeUnpublished(request))
                : request.seeOther(SiteResource.path(request.site()), flash(request, result));
    }

    private Flash flash(AdmittedRequest request, LaunchResult result) {
        return switch (result) {
            case LaunchResult.Launched _ ->
                new Flash(
                        Flash.Kind.SUCCESS,
                        messages.get("site.launched"),
                        messages.get("site.launched.text", address(request.site())));
            case LaunchResult.Undone _ -> new Flash(Flash.Kind.SUCCESS, messages.get("site.undone"), "");
            case LaunchResult.NotInPreparation _ -> warning("site.launch.not-in-preparation");
            case LaunchResult.ReadOnly _ -> warning("site.launch.read-only");
            case LaunchResult.TooLate _ -> warning("site.undo.too-late");
            case LaunchResult.HomeUnpublished _ -> homeUnpublished(request);
        };
    }

    /** Warns about the unpublished home page; central communications may launch, but not publish. */
    private Flash homeUnpublished(AdmittedRequest request) {
        return new Flash(
                Flash.Kind.WARNING,
                messages.get("site.launch.home"),
                messages.get(
                        request.may(Action.CONTENT_PUBLISH)
                                ? "site.launch.home.text"
                                : "site.launch.home.text.asking"));
    }

    private Flash warning(String key) {
        String text = messages.has(key + ".text") ? messages.get(key + ".text") : "";
        return new Flash(Flash.Kind.WARNING, messages.get(key), text);
    }
}
