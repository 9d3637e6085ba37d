package fr.gouv.anct.minisites.admin.trash;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.Confirmation;
import fr.gouv.anct.minisites.admin.component.Confirmation.Step;
import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.ListUrl;
import fr.gouv.anct.minisites.admin.component.Question;
import fr.gouv.anct.minisites.admin.component.Table;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.layout.SideNavigationItem;
import fr.gouv.anct.minisites.admin.layout.SideNavigationItem.Group;
import fr.gouv.anct.minisites.admin.page.PageKindMessages;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.InstantParser;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.trash.Trash;
import fr.gouv.anct.minisites.content.trash.TrashSummary;
import fr.gouv.anct.minisites.content.trash.TrashedPage;
import fr.gouv.anct.minisites.database.ResultPage;
import fr.gouv.anct.minisites.rendering.Pagination;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Screen « Corbeille » (trash): lists trashed pages with the deadline for their restoration, deletes one of them for
 * good, or all.
 */
@Component
class TrashResource implements BackOfficeResource {

    private static final Path.Two<Tenant, UUID> PURGE = Paths.TRASHED_PAGE.at("/effacement");
    private static final Path.One<Tenant> EMPTYING = Paths.TRASH.at("/effacement");
    private static final Guard PUBLISH = new Guard.OfSite(Action.CONTENT_PUBLISH);
    private static final int SIZE = 20;
    /** Field with the time at which the last counted page was trashed. */
    private static final String UNTIL = "until";

    private final Trash trash;
    private final PageKindMessages kinds;

    TrashResource(Trash trash, PageKindMessages kinds) {
        this.trash = trash;
        this.kinds = kinds;
    }

    @Bean
    static SideNavigationItem trashEntry() {
        return new SideNavigationItem(Group.CONTENT, 50, "trash.title", Paths.TRASH, Action.CONTENT_WRITE);
    }

    @Override
    public List<Route> routes() {
        return Stream.of(
                        List.of(Route.get(Paths.TRASH, new Guard.OfSite(Action.CONTENT_WRITE), this::list)),
                        Confirmation.routes(PURGE, PUBLISH, this::one, this::askToPurge, this::purge),
                        Confirmation.routes(
                                EMPTYING,
                                PUBLISH,
                                request -> Mono.just(request.site()),
                                (request, _) -> askToEmpty(request),
                                (request, _) -> empty(request)))
                .flatMap(List::stream)
                .toList();
    }

    /** The trashed pages of a site. */
    record ListScreen(Tenant site, boolean purges, long total, TableView table, EmptyState empty, Pagination pagination)
            implements Screen {

        public long daysKept() {
            return Trash.KEPT.toDays();
        }

        /** Whether the account may empty the trash, which holds something. */
        public boolean empties() {
            return purges && total > 0;
        }

        public String emptyingHref() {
            return EMPTYING.link(site);
        }

        @Override
        public String template() {
            return "trash/list";
        }
    }

    private Mono<ServerResponse> list(AdmittedRequest request) {
        return trash.page(request.page(), SIZE)
                .flatMap(results -> request.show(request.heading("trash.title"), list(request, results)));
    }

    private static ListScreen list(AdmittedRequest request, ResultPage<TrashedPage> results) {
        boolean purges = request.mayChange(Action.CONTENT_PUBLISH);
        return new ListScreen(
                request.site(),
                purges,
                results.total(),
                table(request, purges).build("trash", request.message("trash.caption"), results.items()),
                new EmptyState(request.message("trash.empty"), request.message("trash.empty.text"), null),
                new ListUrl(Paths.TRASH.link(request.site()), Map.of()).pagination(results));
    }

    private static Table<TrashedPage> table(AdmittedRequest request, boolean purges) {
        Table<TrashedPage> table = Table.<TrashedPage>of(request, "trash.column")
                .column("page", page -> title(request, page))
                .column("path", page -> Cell.text(path(request, page)))
                .column("at", page -> Cell.moment(page.at()))
                .column("by", page -> Cell.text(page.by() == null ? "" : page.by()))
                .column("until", page -> Cell.text(DateTimes.day(page.at().plus(Trash.KEPT))))
                .column("restore", page -> restore(request, page));
        return purges ? table.column("purge", page -> link(request, "trash.purge", PURGE, page)) : table;
    }

    private static Cell title(AdmittedRequest request, TrashedPage page) {
        Cell title = Cell.text(page.title());
        return page.under() == 0 ? title : title.withDetail(request.message("trash.under", page.under()));
    }

    private static String path(AdmittedRequest request, TrashedPage page) {
        return page.page().kind() == PageKind.SECTION
                ? request.message("section.kind")
                : page.page().path();
    }

    private static Cell restore(AdmittedRequest request, TrashedPage page) {
        return request.site().locked() ? Cell.text("") : link(request, "trash.restore", Paths.TRASHED_PAGE, page);
    }

    private static Cell link(AdmittedRequest request, String key, Path.Two<Tenant, UUID> path, TrashedPage page) {
        return Cell.link(
                request.message(key), path.link(request.site(), page.page().id()));
    }

    private Mono<TrashedPage> one(AdmittedRequest request) {
        return request.find("discarded", trash::one);
    }

    private Mono<Step> askToPurge(AdmittedRequest request, TrashedPage page) {
        String list = Paths.TRASH.link(request.site());
        return Mono.just(kinds.question(request, page.page().kind(), "trash.purge", list, page.title())
                .below(request.message("trash.title"), list)
                .consequences(page.under() == 0 ? List.of() : List.of(request.message("trash.under", page.under())))
                .consequences(
                        request.message("trash.purge.consequence.1"), request.message("trash.purge.consequence.2")));
    }

    private Mono<Step> purge(AdmittedRequest request, TrashedPage page) {
        return trash.purge(request.site(), page.page().id(), request.actor())
                .switchIfEmpty(Mono.defer(request::notFound))
                .map(purged -> new Confirmation.Redirection(
                        Paths.TRASH.link(request.site()),
                        request.success(kinds.key(purged.page().kind(), "trash.purged"), purged.title())));
    }

    private Mono<Step> askToEmpty(AdmittedRequest request) {
        return trash.contents().map(contents -> askToEmpty(request, contents));
    }

    private static Step askToEmpty(AdmittedRequest request, TrashSummary contents) {
        String list = Paths.TRASH.link(request.site());
        Instant latest = contents.latest();
        return latest == null
                ? new Confirmation.Redirection(list, null)
                : Question.of(request, "trash.empty-out", list, contents.pages())
                        .below(request.message("trash.title"), list)
                        .consequences(losses(request, contents))
                        .hidden(UNTIL, latest.toString());
    }

    private static List<String> losses(AdmittedRequest request, TrashSummary contents) {
        Stream<Stream<String>> losses = contents.pages() == 1
                ? Stream.of(
                        loss(request, "trash.empty-out.one.seen", contents.seen()),
                        loss(request, "trash.empty-out.one.versions", contents.versions()),
                        loss(request, "trash.empty-out.one.comments", contents.comments()),
                        Stream.of(request.message("trash.purge.consequence.2")))
                : Stream.of(
                        loss(request, "trash.empty-out.seen", contents.seen()),
                        loss(request, "trash.empty-out.versions", contents.versions()),
                        loss(request, "trash.empty-out.comments", contents.comments()),
                        Stream.of(request.message("trash.empty-out.end")));
        return losses.flatMap(lines -> lines).toList();
    }

    private static Stream<String> loss(AdmittedRequest request, String key, long count) {
        return count == 0 ? Stream.empty() : Stream.of(request.message(key, count));
    }

    /** Keeps the pages that were trashed after the question was asked. */
    private Mono<Step> empty(AdmittedRequest request) {
        return InstantParser.read(request.field(UNTIL))
                .map(until -> empty(request, until))
                .orElseGet(() -> askToEmpty(request));
    }

    private Mono<Step> empty(AdmittedRequest request, Instant until) {
        return trash.empty(request.site(), until, request.actor())
                .map(gone -> new Confirmation.Redirection(
                        Paths.TRASH.link(request.site()), request.success("trash.emptied", gone)));
    }
}
