package fr.gouv.anct.minisites.admin.publication;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.ListUrl;
import fr.gouv.anct.minisites.admin.component.Table;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.layout.SideNavigationItem;
import fr.gouv.anct.minisites.admin.layout.SideNavigationItem.Group;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.content.review.PendingReview;
import fr.gouv.anct.minisites.content.review.PublicationWorkflow;
import fr.gouv.anct.minisites.database.ResultPage;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.rendering.Pagination;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Screen « À relire » (to review): lists the pending submissions of a site, the oldest first. */
@Component
class ReviewQueueResource implements BackOfficeResource {

    private static final int SIZE = 20;

    private final PublicationWorkflow workflow;

    ReviewQueueResource(PublicationWorkflow workflow) {
        this.workflow = workflow;
    }

    @Bean
    static SideNavigationItem reviewQueueEntry() {
        return new SideNavigationItem(Group.FOLLOW_UP, 10, "publication.menu", Paths.REVIEWS, Action.SITE_READ);
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(Paths.REVIEWS, new Guard.OfSite(Action.SITE_READ), this::show));
    }

    /** The pending submissions of a site. */
    record QueueScreen(long total, TableView table, EmptyState empty, Pagination pagination) implements Screen {

        @Override
        public String template() {
            return "publication/queue";
        }
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        return workflow.queue(request.page(), SIZE)
                .flatMap(results -> request.show(request.heading("publication.queue.title"), screen(request, results)));
    }

    private static QueueScreen screen(AdmittedRequest request, ResultPage<PendingReview> results) {
        return new QueueScreen(
                results.total(),
                Table.<PendingReview>of(request, "publication.queue")
                        .column("page", item -> page(request, item))
                        .column("by", item -> Cell.text(item.submitter()))
                        .column("at", item -> Cell.moment(item.at()))
                        .column("state", item -> state(request, item))
                        .build("waiting", results.items()),
                new EmptyState(
                        request.message("publication.queue.empty"),
                        request.message("publication.queue.empty.text"),
                        new PageLink(
                                request.message("publication.queue.pages"),
                                Paths.PAGES.link(request.site()),
                                false,
                                false)),
                new ListUrl(Paths.REVIEWS.link(request.site()), Map.of()).pagination(results));
    }

    private static Cell page(AdmittedRequest request, PendingReview item) {
        return Cell.link(item.title(), Paths.PUBLICATION.link(request.site(), item.page()))
                .withDetail(item.path());
    }

    private static Cell state(AdmittedRequest request, PendingReview item) {
        return item.stale()
                ? Cell.badge(new BadgeView(request.message("publication.stage.stale"), BadgeView.Tone.WARNING))
                : Cell.text(request.message(
                        item.online() ? "publication.queue.update" : "publication.queue.new",
                        String.valueOf(item.number())));
    }
}
