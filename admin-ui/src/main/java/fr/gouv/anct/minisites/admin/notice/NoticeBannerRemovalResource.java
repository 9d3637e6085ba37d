package fr.gouv.anct.minisites.admin.notice;

import fr.gouv.anct.minisites.admin.component.Confirmation;
import fr.gouv.anct.minisites.admin.component.Confirmation.Step;
import fr.gouv.anct.minisites.admin.component.Question;
import fr.gouv.anct.minisites.admin.component.SeenVersion;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.suspension.OwnerNotification;
import fr.gouv.anct.minisites.site.NoticeBanner;
import fr.gouv.anct.minisites.site.NoticeBannerSource;
import fr.gouv.anct.minisites.site.SiteNoticeBanners;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Removes the notice banner of a team, or the one that is shown instead of it, after a confirmation. */
@Component
class NoticeBannerRemovalResource implements BackOfficeResource {

    private static final Path.One<Tenant> REMOVAL = Paths.NOTICE.at("/retrait");
    private static final Path.One<Tenant> INTERVENTION = NoticeBannerChanges.INTERVENTION.at("/retrait");

    private final NoticeBannerChanges changes;
    private final OwnerNotification owners;
    private final Clock clock;

    NoticeBannerRemovalResource(NoticeBannerChanges changes, OwnerNotification owners, Clock clock) {
        this.changes = changes;
        this.owners = owners;
        this.clock = clock;
    }

    /** Returns where the banner of a source is removed. */
    static Path.One<Tenant> path(NoticeBannerSource source) {
        return switch (source) {
            case TEAM -> REMOVAL;
            case INTERVENTION -> INTERVENTION;
        };
    }

    @Override
    public List<Route> routes() {
        return Stream.concat(
                        Confirmation.routes(
                                REMOVAL, NoticeBannerChanges.ARRANGE, _ -> changes.current(), this::ask, this::remove)
                                .stream(),
                        Confirmation.routes(
                                INTERVENTION,
                                NoticeBannerChanges.INTERVENE,
                                _ -> changes.current(),
                                this::askInPlaceOfTheTeam,
                                this::removeInPlaceOfTheTeam)
                                .stream())
                .toList();
    }

    private Mono<Step> ask(AdmittedRequest request, SiteNoticeBanners banners) {
        String key = banners.covered(clock.instant()) ? "notice.remove.covered" : "notice.remove.consequence";
        return Mono.just(question(request, banners, NoticeBannerSource.TEAM)
                .consequences(request.messages().get(request.site(), key)));
    }

    private static Question question(AdmittedRequest request, SiteNoticeBanners banners, NoticeBannerSource source) {
        String notice = Paths.NOTICE.link(request.site());
        return Question.of(request, "notice.remove", notice)
                .below(request.message("notice.title"), notice)
                .hidden(SeenVersion.field(version(banners, source)));
    }

    /** Returns a number that differs for another banner. */
    private static String version(SiteNoticeBanners banners, NoticeBannerSource source) {
        NoticeBanner banner = banners.of(source);
        return banner == null ? "none" : Integer.toHexString(banner.toString().hashCode());
    }

    /** Asks again when another banner was set since the question was read. */
    private static Optional<Step> overtaken(
            AdmittedRequest request, SiteNoticeBanners banners, NoticeBannerSource source) {
        return SeenVersion.isOvertaken(request, version(banners, source))
                ? Optional.of(
                        new Confirmation.Redirection(path(source).link(request.site()), SeenVersion.warning(request)))
                : Optional.empty();
    }

    private Mono<Step> askInPlaceOfTheTeam(AdmittedRequest request, SiteNoticeBanners banners) {
        NoticeBanner kept = banners.kept(clock.instant());
        Question question = question(request, banners, NoticeBannerSource.INTERVENTION)
                .consequences(request.messages().get(request.site(), "notice.remove.consequence"));
        Question complete =
                kept == null ? question : question.consequences(request.message("notice.restored", kept.title()));
        return owners.sentence(request, NoticeBannerChanges.TOLD).map(told -> complete.consequences(told));
    }

    private Mono<Step> remove(AdmittedRequest request, SiteNoticeBanners banners) {
        return Mono.justOrEmpty(overtaken(request, banners, NoticeBannerSource.TEAM))
                .switchIfEmpty(Mono.defer(() -> changes.remove(request, NoticeBannerSource.TEAM)
                        .then(Mono.fromSupplier(() -> done(request, request.success("notice.removed"))))));
    }

    private Mono<Step> removeInPlaceOfTheTeam(AdmittedRequest request, SiteNoticeBanners banners) {
        NoticeBanner kept = banners.kept(clock.instant());
        Flash flash = request.success("notice.removed");
        return Mono.justOrEmpty(overtaken(request, banners, NoticeBannerSource.INTERVENTION))
                .switchIfEmpty(Mono.defer(() -> changes.remove(request, NoticeBannerSource.INTERVENTION)
                        .then(Mono.fromSupplier(() -> done(
                                request,
                                kept == null
                                        ? flash
                                        : flash.withText(request.message("notice.restored", kept.title())))))));
    }

    private static Step done(AdmittedRequest request, Flash flash) {
        return new Confirmation.Redirection(Paths.NOTICE.link(request.site()), flash);
    }
}
