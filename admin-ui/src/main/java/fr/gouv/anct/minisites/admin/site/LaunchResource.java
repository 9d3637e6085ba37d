package fr.gouv.anct.minisites.admin.site;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.check.HomePageCheck;
import fr.gouv.anct.minisites.admin.component.Confirmation;
import fr.gouv.anct.minisites.admin.component.Confirmation.Redirection;
import fr.gouv.anct.minisites.admin.component.Confirmation.Step;
import fr.gouv.anct.minisites.admin.component.Question;
import fr.gouv.anct.minisites.admin.component.Question.Reminder;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.sitedirectory.LaunchedEntries;
import fr.gouv.anct.minisites.platform.MinisitesProperties;
import fr.gouv.anct.minisites.provisioning.creation.CreationManagement;
import fr.gouv.anct.minisites.provisioning.launch.LaunchResult;
import fr.gouv.anct.minisites.provisioning.launch.SiteLaunch;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.site.SiteSetting;
import fr.gouv.anct.minisites.site.SiteSettings;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.TenantState;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Launches a site, and undoes that within the hour; each is confirmed first. */
@Component
class LaunchResource implements BackOfficeResource {

    static final Path.One<Tenant> LAUNCH = Path.site("/ouverture");
    static final Path.One<Tenant> UNDO = LAUNCH.at("/annulation");

    private final SiteLaunch launches;
    private final CreationManagement creations;
    private final HomePageCheck home;
    private final SiteSettings settings;
    private final LaunchedEntries entries;
    private final MinisitesProperties properties;
    private final Clock clock;

    LaunchResource(
            SiteLaunch launches,
            CreationManagement creations,
            HomePageCheck home,
            SiteSettings settings,
            LaunchedEntries entries,
            MinisitesProperties properties,
            Clock clock) {
        this.launches = launches;
        this.creations = creations;
        this.home = home;
        this.settings = settings;
        this.entries = entries;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        Guard launch = new Guard.OfSite(Action.SITE_LAUNCH);
        return Stream.of(
                        Confirmation.routes(LAUNCH, launch, LaunchResource::site, this::askToLaunch, this::launch),
                        Confirmation.routes(UNDO, launch, LaunchResource::site, this::askToUndo, this::undo))
                .flatMap(List::stream)
                .toList();
    }

    private static Mono<Tenant> site(AdmittedRequest request) {
        return Mono.just(request.site());
    }

    private Mono<Step> askToLaunch(AdmittedRequest request, Tenant site) {
        if (site.state() != TenantState.PREPARATION) {
            return Mono.just(refusal(request, "site.launch.not-in-preparation"));
        }
        return site.readOnly()
                ? Mono.just(refusal(request, "site.launch.read-only"))
                : Mono.zip(home.of(request), publisher(site), creations.isUnfinished(site.id()), entry(request, site))
                        .map(found -> found.getT3()
                                ? refusal(request, "site.launch.unfinished")
                                : askToLaunch(request, found.getT1(), found.getT2(), found.getT4()));
    }

    private Step askToLaunch(
            AdmittedRequest request,
            Optional<HomePageCheck.Problem> unpublished,
            String publisher,
            Optional<Reminder> entry) {
        return unpublished
                .<Step>map(problem -> new Redirection(problem.href(), homeUnpublished(request)))
                .orElseGet(() -> questionOfLaunch(request, request.site(), publisher, entry));
    }

    /** Returns what the directory of sites will show; empty for a site that it does not list. */
    private Mono<Optional<Reminder>> entry(AdmittedRequest request, Tenant site) {
        return entries.reminder(request, site).map(Optional::of).defaultIfEmpty(Optional.empty());
    }

    /** Returns the name of the publisher in the legal notice; empty until the site is provisioned. */
    private Mono<String> publisher(Tenant site) {
        return settings.of(site, SiteSetting.PARTICULARS)
                .map(identity -> identity.value().legal().publisher().name())
                .defaultIfEmpty("");
    }

    private Question questionOfLaunch(
            AdmittedRequest request, Tenant site, String publisher, Optional<Reminder> entry) {
        String address = address(site);
        return question(request, site, "site.launch")
                .consequences(Stream.concat(
                                Stream.of(
                                        request.message("site.launch.consequence.1", address),
                                        request.message("site.launch.consequence.2")),
                                Stream.concat(
                                        entry.stream().map(_ -> request.message("site.launch.consequence.directory")),
                                        Stream.of(request.message("site.launch.consequence.3"))))
                        .toList())
                .reminding(Stream.of(
                                preview(request, site),
                                entry.stream(),
                                Stream.of(
                                        new Reminder(request.message("site.launch.reminder.approval"), null),
                                        reminder(
                                                request,
                                                "site.launch.reminder.accessibility",
                                                Paths.ACCESSIBILITY.link(site)),
                                        reminder(
                                                request,
                                                "site.launch.reminder.legal",
                                                Paths.LEGAL_IDENTITY.link(site),
                                                publisher),
                                        reminder(
                                                request,
                                                "site.launch.reminder.contacts",
                                                Paths.LEGAL_IDENTITY.link(site))))
                        .flatMap(reminders -> reminders)
                        .toList());
    }

    private static Stream<Reminder> preview(AdmittedRequest request, Tenant site) {
        return request.may(Action.SITE_PREVIEW)
                ? Stream.of(reminder(request, "site.launch.reminder.preview", SitePreviewResource.PREVIEW.link(site)))
                : Stream.empty();
    }

    private static Question question(AdmittedRequest request, Tenant site, String key) {
        return Question.of(request, key, Paths.SITE.link(site), site.name());
    }

    /** Returns a reminder of a responsibility that no check covers before a launch. */
    private static Reminder reminder(AdmittedRequest request, String key, String href, Object... arguments) {
        return new Reminder(
                request.message(key, arguments), new PageLink(request.message(key + ".link"), href, false, false));
    }

    private Mono<Step> askToUndo(AdmittedRequest request, Tenant site) {
        return launches.findLatest(site.id())
                .filter(launch -> site.state() == TenantState.LIVE && launch.undoable(clock.instant()))
                .<Step>map(_ -> question(request, site, "site.undo")
                        .consequences(
                                request.message("site.undo.consequence.1"), request.message("site.undo.consequence.2")))
                .defaultIfEmpty(refusal(request, "site.undo.too-late"));
    }

    private Mono<Step> launch(AdmittedRequest request, Tenant site) {
        return entries.link(request, site)
                .map(List::of)
                .defaultIfEmpty(List.of())
                .flatMap(
                        lines -> launches.launch(site, request.actor()).map(result -> respond(request, result, lines)));
    }

    private Mono<Step> undo(AdmittedRequest request, Tenant site) {
        return launches.undo(site, request.actor()).map(result -> respond(request, result, List.of()));
    }

    /** @param entry link to the entry of a launched site in the directory of sites */
    private Step respond(AdmittedRequest request, LaunchResult result, List<Flash.Line> entry) {
        return switch (result) {
            case LaunchResult.Launched _ ->
                redirect(
                        request,
                        request.success("site.launched", address(request.site()))
                                .withLines(entry));
            case LaunchResult.Undone _ -> redirect(request, request.success("site.undone"));
            case LaunchResult.NotInPreparation _ -> refusal(request, "site.launch.not-in-preparation");
            case LaunchResult.Unfinished _ -> refusal(request, "site.launch.unfinished");
            case LaunchResult.ReadOnly _ -> refusal(request, "site.launch.read-only");
            case LaunchResult.TooLate _ -> refusal(request, "site.undo.too-late");
            case LaunchResult.HomeUnpublished(var page) ->
                new Redirection(HomePageCheck.href(request.site(), page), homeUnpublished(request));
        };
    }

    private static Step refusal(AdmittedRequest request, String key) {
        return redirect(request, request.flash(Flash.Kind.WARNING, key));
    }

    private static Step redirect(AdmittedRequest request, Flash flash) {
        return new Redirection(Paths.SITE.link(request.site()), flash);
    }

    /** Warns about the unpublished home page; central communications may launch, but not publish. */
    private static Flash homeUnpublished(AdmittedRequest request) {
        Flash flash = request.flash(Flash.Kind.WARNING, "site.launch.home");
        return request.may(Action.CONTENT_PUBLISH)
                ? flash
                : flash.withText(request.message("site.launch.home.text.asking"));
    }

    private String address(Tenant site) {
        return properties.url(site.canonical());
    }
}
