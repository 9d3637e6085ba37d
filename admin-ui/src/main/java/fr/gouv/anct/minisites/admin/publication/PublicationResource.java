package fr.gouv.anct.minisites.admin.publication;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.page.PageTab;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.content.review.PublicationResult;
import fr.gouv.anct.minisites.content.review.PublicationWorkflow;
import fr.gouv.anct.minisites.content.review.ReviewNotifications;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Shows the published and the pending revision of a page; submits or publishes it. */
@Component
class PublicationResource implements BackOfficeResource {

    static final Path.Two<Tenant, UUID> SUBMISSION = Paths.PUBLICATION.at("/soumission");
    static final Path.Two<Tenant, UUID> PUBLISHING = Paths.PUBLICATION.at("/mise-en-ligne");

    private final PublicationWorkflow workflow;
    private final ReviewNotifications notifications;
    private final PublicationDisplay display;

    PublicationResource(PublicationWorkflow workflow, ReviewNotifications notifications, PublicationDisplay display) {
        this.workflow = workflow;
        this.notifications = notifications;
        this.display = display;
    }

    @Bean
    static PageTab publicationTab() {
        return new PageTab(100, "publication.tab", Paths.PUBLICATION, Action.SITE_READ);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(Paths.PUBLICATION, new Guard.OfSite(Action.SITE_READ), display::show),
                Route.post(SUBMISSION, new Guard.OfSite(Action.CONTENT_WRITE), this::submit),
                Route.post(PUBLISHING, new Guard.OfSite(Action.CONTENT_PUBLISH), this::publish));
    }

    private Mono<ServerResponse> submit(AdmittedRequest request) {
        return PublicationDisplay.SUBMISSION
                .sent(request)
                .answer(
                        (status, state) -> display.show(status, request, state),
                        state -> submit(request, state.value().note()));
    }

    private Mono<ServerResponse> submit(AdmittedRequest request, @Nullable String note) {
        return Mono.zip(request.id("page"), PublicationResponses.id(request, PublicationScreen.REVISION))
                .flatMap(ids -> submit(request, ids.getT1(), ids.getT2(), note));
    }

    private Mono<ServerResponse> submit(AdmittedRequest request, UUID page, UUID seen, @Nullable String note) {
        return workflow.submit(request.site(), page, seen, note, request.actor())
                .switchIfEmpty(request.notFound())
                .flatMap(result -> result == PublicationResult.DONE
                        ? submitted(request, page)
                        : display.refuse(request, result, note));
    }

    private Mono<ServerResponse> submitted(AdmittedRequest request, UUID page) {
        return notifications
                .decidersAudience(request.requireAccount().id())
                .flatMap(audience ->
                        PublicationResponses.answerDone(request, page, "publication.submitted", audience, ""));
    }

    private Mono<ServerResponse> publish(AdmittedRequest request) {
        return Mono.zip(request.id("page"), PublicationResponses.id(request, PublicationScreen.REVISION))
                .flatMap(ids -> publish(request, ids.getT1(), ids.getT2()));
    }

    private Mono<ServerResponse> publish(AdmittedRequest request, UUID page, UUID seen) {
        return workflow.publish(request.site(), page, seen, request.actor())
                .switchIfEmpty(request.notFound())
                .flatMap(result -> PublicationResponses.answer(request, page, result, "publication.published"));
    }
}
