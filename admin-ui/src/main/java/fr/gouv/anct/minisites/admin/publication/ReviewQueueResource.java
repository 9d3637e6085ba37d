package fr.gouv.anct.minisites.admin.publication;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.ListUrl;
import fr.gouv.anct.minisites.admin.component.TableColumn;
import fr.gouv.anct.minisites.admin.component.TableRow;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.review.PendingReview;
import fr.gouv.anct.minisites.content.review.PublicationWorkflow;
import fr.gouv.anct.minisites.database.ResultPage;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Screen « À relire » (to review): lists the pending submissions of a site, the oldest first. */
@Component
class ReviewQueueResource implements BackOfficeResource {

    private static final int SIZE = 20;

    private final PublicationWorkflow workflow;
    private final ScreenResponses screens;
    private final Messages messages;

    ReviewQueueResource(PublicationWorkflow workflow, ScreenResponses screens, Messages messages) {
        this.workflow = workflow;
        this.screens = screens;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/sites/{site}" + PublicationUrls.QUEUE, new Guard.OfSite(Action.SITE_READ), this::show));
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        return workflow.queue(request.page(), SIZE)
                .flatMap(results -> screens.show(
                        request,
                        ScreenHeading.of(messages.get("publication.queue.title"))
                                .below(request.site().name(), PublicationUrls.site(request.site())),
                        screen(request, results)));
    }

    private ReviewQueueScreen screen(AdmittedRequest request, ResultPage<PendingReview> results) {
        String site = PublicationUrls.site(request.site());
        return new ReviewQueueScreen(
                messages.get("publication.queue.lead"),
                results.total(),
                table(request.site(), results.items()),
                new EmptyState(
                        messages.get("publication.queue.empty"),
                        messages.get("publication.queue.empty.text"),
                        new PageLink(messages.get("publication.queue.pages"), site + "/pages", false, false)),
                new ListUrl(site + PublicationUrls.QUEUE, Map.of(), "", false).pagination(results));
    }

    private TableView table(Tenant site, List<PendingReview> items) {
        return new TableView(
                "waiting",
                messages.get("publication.queue.caption"),
                Stream.of("page", "by", "at", "state")
                        .map(key -> new TableColumn(messages.get("publication.queue." + key)))
                        .toList(),
                items.stream().map(item -> row(site, item)).toList());
    }

    private TableRow row(Tenant site, PendingReview item) {
        return TableRow.of(
                Cell.link(item.title(), PublicationUrls.publication(site, item.page()))
                        .withDetail(item.path()),
                Cell.text(item.submitter()),
                Cell.moment(item.at()),
                item.stale()
                        ? Cell.badge(new BadgeView(messages.get("publication.stage.stale"), BadgeView.Tone.WARNING))
                        : Cell.text(messages.get(
                                item.online() ? "publication.queue.update" : "publication.queue.new",
                                String.valueOf(item.number()))));
    }
}
