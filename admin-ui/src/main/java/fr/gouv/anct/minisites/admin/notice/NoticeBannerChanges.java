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
import fr.gouv.anct.minisites.site.NoticeBanners;
import fr.gouv.anct.minisites.tenancy.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Changes a notice banner as the team does, or in place of the team, whose owners are then told by mail. */
@Component
class NoticeBannerChanges {

    /** Where the banner is changed in place of the team. */
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

    /** Whether the user changes the banner in place of the team: also that of a read-only site. */
    static boolean intervenes(AdmittedRequest request) {
        return !request.mayChange(Action.SITE_ARRANGE) && Interventions.allows(request);
    }

    /** Returns the form that the user may submit; null without permission. */
    static @Nullable FormView offered(FormState<NoticeBannerInput> form) {
        AdmittedRequest request = form.request();
        if (request.mayChange(Action.SITE_ARRANGE)) {
            return form.view();
        }
        return intervenes(request) ? form.view().postedTo(INTERVENTION.link(request.site())) : null;
    }

    /** Replaces the banner as {@link NoticeBanners#replace} does. */
    Mono<Boolean> replace(AdmittedRequest request, @Nullable NoticeBanner seen, NoticeBanner wanted) {
        if (request.mayChange(Action.SITE_ARRANGE)) {
            return banners.replace(request.site(), seen, wanted, request.actor());
        }
        return intervenes(request)
                ? interventions.replaceNotice(
                        request.site(), seen, wanted, Interventions.service(request), request.actor())
                : Interventions.refuse();
    }

    Mono<Void> remove(AdmittedRequest request) {
        if (request.mayChange(Action.SITE_ARRANGE)) {
            return banners.remove(request.site(), request.actor());
        }
        return intervenes(request)
                ? interventions.removeNotice(request.site(), Interventions.service(request), request.actor())
                : Interventions.refuse();
    }
}
