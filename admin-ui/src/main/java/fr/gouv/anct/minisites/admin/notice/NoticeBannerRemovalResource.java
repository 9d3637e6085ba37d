package fr.gouv.anct.minisites.admin.notice;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.ConfirmScreen;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.site.NoticeBanners;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Removes the notice banner after a confirmation. */
@Component
class NoticeBannerRemovalResource implements BackOfficeResource {

    private static final String PATTERN = "/sites/{site}/bandeau/retrait";

    private final NoticeBanners banners;
    private final ScreenResponses screens;
    private final Messages messages;

    NoticeBannerRemovalResource(NoticeBanners banners, ScreenResponses screens, Messages messages) {
        this.banners = banners;
        this.screens = screens;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        Guard arrange = new Guard.OfSite(Action.SITE_ARRANGE);
        return List.of(Route.get(PATTERN, arrange, this::showForm), Route.post(PATTERN, arrange, this::remove));
    }

    private Mono<ServerResponse> showForm(AdmittedRequest request) {
        String back = NoticeBannerResource.path(request);
        ConfirmScreen screen = new ConfirmScreen(
                messages.get("notice.remove.lead"),
                List.of(messages.get(request.site(), "notice.remove.consequence")),
                back + "/retrait",
                List.of(),
                messages.get("notice.remove.confirm"),
                back);
        ScreenHeading heading = ScreenHeading.of(messages.get("notice.remove.title"))
                .below(request.site().name(), "/sites/" + request.site().slug())
                .below(messages.get("notice.title"), back);
        return screens.show(request, heading, screen);
    }

    private Mono<ServerResponse> remove(AdmittedRequest request) {
        return banners.remove(request.site(), request.actor())
                .then(Mono.defer(() -> request.seeOther(
                        NoticeBannerResource.path(request),
                        new Flash(Flash.Kind.SUCCESS, messages.get("notice.removed"), ""))));
    }
}
