package fr.gouv.anct.minisites.admin.site;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.check.HomeCheck;
import fr.gouv.anct.minisites.admin.component.ConfirmScreen;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Flash;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Heading;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.delivery.MinisitesProperties;
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
class LaunchResource implements Resource {

    private static final String LAUNCH = "/sites/{site}/ouverture";
    private static final String UNDO = "/sites/{site}/ouverture/annulation";

    private final SiteLaunch launches;
    private final HomeCheck home;
    private final MinisitesProperties properties;
    private final Screens screens;
    private final Texts texts;
    private final Clock clock;

    LaunchResource(
            SiteLaunch launches,
            HomeCheck home,
            MinisitesProperties properties,
            Screens screens,
            Texts texts,
            Clock clock) {
        this.launches = launches;
        this.home = home;
        this.properties = properties;
        this.screens = screens;
        this.texts = texts;
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

    private Mono<ServerResponse> askToLaunch(Call call) {
        if (call.site().state() != TenantState.PREPARATION) {
            return call.seeOther(SiteResource.path(call.site()), warning("site.launch.not-in-preparation"));
        }
        return call.site().readOnly()
                ? call.seeOther(SiteResource.path(call.site()), warning("site.launch.read-only"))
                : home.of(call.site())
                        .flatMap(problem -> problem.isEmpty()
                                ? ask(call, "site.launch", 4, "/ouverture")
                                : call.seeOther(problem.get().href(), homeUnpublished(call)));
    }

    private Mono<ServerResponse> askToUndo(Call call) {
        return launches.findLatest(call.site().id())
                .filter(launch -> call.site().state() == TenantState.LIVE && launch.undoable(clock.instant()))
                .flatMap(_ -> ask(call, "site.undo", 2, "/ouverture/annulation"))
                .switchIfEmpty(
                        Mono.defer(() -> call.seeOther(SiteResource.path(call.site()), warning("site.undo.too-late"))));
    }

    private Mono<ServerResponse> ask(Call call, String key, int consequences, String action) {
        Tenant site = call.site();
        String page = SiteResource.path(site);
        ConfirmScreen screen = new ConfirmScreen(
                texts.say(key + ".hint.confirm"),
                IntStream.rangeClosed(1, consequences)
                        .mapToObj(n -> consequence(call, key + ".consequence." + n))
                        .toList(),
                page + action,
                List.of(),
                texts.say(key + ".confirm"),
                page);
        return show(call, key, screen);
    }

    private Mono<ServerResponse> show(Call call, String key, ConfirmScreen screen) {
        Tenant site = call.site();
        String page = SiteResource.path(site);
        Heading heading = Heading.of(texts.say(key + ".title", site.name())).below(site.name(), page);
        return screens.show(call, heading, key.equals("site.launch") ? screen.reminding(reminders(page)) : screen);
    }

    /** Returns reminders of responsibilities that no check covers before a launch. */
    private List<ConfirmScreen.Reminder> reminders(String page) {
        return List.of(
                new ConfirmScreen.Reminder(texts.say("site.launch.reminder.approval"), null),
                reminder("accessibility", page + "/accessibilite"),
                reminder("legal", page + "/identite"),
                reminder("contacts", page + "/identite"));
    }

    private ConfirmScreen.Reminder reminder(String key, String href) {
        return new ConfirmScreen.Reminder(
                texts.say("site.launch.reminder." + key),
                new PageLink(texts.say("site.launch.reminder." + key + ".link"), href, false, false));
    }

    /** Text of a consequence; central communications are not asked to write to themselves. */
    private String consequence(Call call, String key) {
        return key.equals("site.launch.consequence.4") && call.may(Action.FLEET_READ)
                ? texts.say("site.launch.portal")
                : texts.say(key, address(call.site()));
    }

    private String address(Tenant site) {
        return properties.url(site.canonical());
    }

    private Mono<ServerResponse> launch(Call call) {
        return launches.launch(call.site(), call.who()).flatMap(outcome -> answer(call, outcome));
    }

    private Mono<ServerResponse> undo(Call call) {
        return launches.undo(call.site(), call.who()).flatMap(outcome -> answer(call, outcome));
    }

    private Mono<ServerResponse> answer(Call call, LaunchResult outcome) {
        return outcome instanceof LaunchResult.HomeUnpublished(var page)
                ? call.seeOther(HomeCheck.href(call.site(), page), homeUnpublished(call))
                : call.seeOther(SiteResource.path(call.site()), flash(call, outcome));
    }

    private Flash flash(Call call, LaunchResult outcome) {
        return switch (outcome) {
            case LaunchResult.Launched _ ->
                new Flash(
                        Flash.Kind.SUCCESS,
                        texts.say("site.launched"),
                        texts.say("site.launched.text", address(call.site())));
            case LaunchResult.Undone _ -> new Flash(Flash.Kind.SUCCESS, texts.say("site.undone"), "");
            case LaunchResult.NotInPreparation _ -> warning("site.launch.not-in-preparation");
            case LaunchResult.ReadOnly _ -> warning("site.launch.read-only");
            case LaunchResult.TooLate _ -> warning("site.undo.too-late");
            case LaunchResult.HomeUnpublished _ -> homeUnpublished(call);
        };
    }

    /** Warns about the unpublished home page; central communications may launch, but not publish. */
    private Flash homeUnpublished(Call call) {
        return new Flash(
                Flash.Kind.WARNING,
                texts.say("site.launch.home"),
                texts.say(call.may(Action.CONTENT_PUBLISH) ? "site.launch.home.text" : "site.launch.home.text.asking"));
    }

    private Flash warning(String key) {
        String text = texts.has(key + ".text") ? texts.say(key + ".text") : "";
        return new Flash(Flash.Kind.WARNING, texts.say(key), text);
    }
}
