package fr.gouv.anct.minisites.admin.notice;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.form.FormView;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.suspension.Interventions;
import fr.gouv.anct.minisites.provisioning.intervention.SiteInterventions;
import fr.gouv.anct.minisites.site.NoticeBanner;
import fr.gouv.anct.minisites.site.NoticeBannerSource;
import fr.gouv.anct.minisites.site.NoticeBanners;
import fr.gouv.anct.minisites.site.SiteNoticeBanners;
import fr.gouv.anct.minisites.tenancy.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Changes the team's notice banner, or the one that is shown instead of it, of which the owners are then told by mail. */
@Component
class NoticeBannerChanges {

    /** Where the banner that is shown instead of the team's is changed. */
    static final Path.One<Tenant> INTERVENTION = Paths.NOTICE.at("/intervention");

    /** Message key of the sentence that owners are notified of a change in place of the team. */
    static final String TOLD = "notice.intervention.told";

    static final Guard ARRANGE = new Guard.OfSite(Action.SITE_ARRANGE);
    static final Guard INTERVENE = new Guard.OfSite(Action.SITE_INTERVENE);

    private final NoticeBanners banners;
    private final SiteInterventions interventions;

    NoticeBannerChanges(NoticeBanners banners, SiteInterventions interventions) {
        this.banners = banners;
        this.interventions = interventions;
    }

    /** Returns the banners of the site. */
    Mono<SiteNoticeBanners> current() {
        return banners.current().defaultIfEmpty(SiteNoticeBanners.NONE);
    }

    /** Returns the source whose banner the user sees in the form: the team's, unless they can only intervene. */
    static NoticeBannerSource edited(AdmittedRequest request) {
        return !mayChange(request, NoticeBannerSource.TEAM) && mayChange(request, NoticeBannerSource.INTERVENTION)
                ? NoticeBannerSource.INTERVENTION
                : NoticeBannerSource.TEAM;
    }

    /** Whether the user may change the banner of a source; an intervention also on a read-only site. */
    static boolean mayChange(AdmittedRequest request, NoticeBannerSource source) {
        return switch (source) {
            case TEAM -> request.mayChange(Action.SITE_ARRANGE);
            case INTERVENTION -> Interventions.allows(request);
        };
    }

    /** Returns the form that the user may submit; null without permission. */
    static @Nullable FormView offered(FormState<NoticeBannerInput> form, NoticeBannerSource source) {
        AdmittedRequest request = form.request();
        if (!mayChange(request, source)) {
            return null;
        }
        return switch (source) {
            case TEAM -> form.view();
            case INTERVENTION -> form.view().postedTo(INTERVENTION.link(request.site()));
        };
    }

    /** Replaces the banner as {@link NoticeBanners#replace} does. */
    Mono<Boolean> replace(
            AdmittedRequest request, NoticeBannerSource source, @Nullable NoticeBanner seen, NoticeBanner wanted) {
        return switch (source) {
            case TEAM -> banners.replace(request.site(), source, seen, wanted, request.actor());
            case INTERVENTION ->
                interventions.replaceNotice(
                        request.site(), seen, wanted, Interventions.service(request), request.actor());
        };
    }

    Mono<Void> remove(AdmittedRequest request, NoticeBannerSource source) {
        return switch (source) {
            case TEAM -> banners.remove(request.site(), source, request.actor()).then();
            case INTERVENTION ->
                Interventions.allows(request)
                        ? interventions.removeNotice(request.site(), Interventions.service(request), request.actor())
                        : Interventions.refuse();
        };
    }
}
