package fr.gouv.anct.minisites.admin.publication;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.Column;
import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.ListAddress;
import fr.gouv.anct.minisites.admin.component.TableRow;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Heading;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.review.PublicationWorkflow;
import fr.gouv.anct.minisites.content.review.Waiting;
import fr.gouv.anct.minisites.database.Listing;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Screen « À relire » (to review): lists the pending submissions of a site, the oldest first. */
@Component("reviewQueueResource")
class ReviewQueueResource implements Resource {

    private static final int SIZE = 20;

    private final PublicationWorkflow reviews;
    private final Screens screens;
    private final Texts texts;

    ReviewQueueResource(PublicationWorkflow reviews, Screens screens, Texts texts) {
        this.reviews = reviews;
        this.screens = screens;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/sites/{site}" + PublicationAddress.QUEUE, new Guard.OfSite(Action.SITE_READ), this::show));
    }

    private Mono<ServerResponse> show(Call call) {
        return reviews.queue(call.page(), SIZE)
                .flatMap(listing -> screens.show(
                        call,
                        Heading.of(texts.say("publication.queue.title"))
                                .below(call.site().name(), PublicationAddress.site(call.site())),
                        screen(call, listing)));
    }

    private QueueScreen screen(Call call, Listing<Waiting> listing) {
        String site = PublicationAddress.site(call.site());
        return new QueueScreen(
                texts.say("publication.queue.lead"),
                listing.total(),
                table(call.site(), listing.items()),
                new EmptyState(
                        texts.say("publication.queue.empty"),
                        texts.say("publication.queue.empty.text"),
                        new PageLink(texts.say("publication.queue.pages"), site + "/pages", false, false)),
                new ListAddress(site + PublicationAddress.QUEUE, Map.of(), "", false).pagination(listing));
    }

    private TableView table(Tenant site, List<Waiting> items) {
        return new TableView(
                "waiting",
                texts.say("publication.queue.caption"),
                Stream.of("page", "by", "at", "state")
                        .map(key -> new Column(texts.say("publication.queue." + key)))
                        .toList(),
                items.stream().map(item -> row(site, item)).toList());
    }

    private TableRow row(Tenant site, Waiting item) {
        return TableRow.of(
                Cell.link(item.title(), PublicationAddress.publication(site, item.page()))
                        .withDetail(item.path()),
                Cell.text(item.submitter()),
                Cell.moment(item.at()),
                item.stale()
                        ? Cell.badge(new BadgeView(texts.say("publication.stage.stale"), BadgeView.Tone.WARNING))
                        : Cell.text(texts.say(
                                item.online() ? "publication.queue.update" : "publication.queue.new",
                                String.valueOf(item.number()))));
    }
}
