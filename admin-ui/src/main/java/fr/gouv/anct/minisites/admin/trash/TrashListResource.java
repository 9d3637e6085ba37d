package fr.gouv.anct.minisites.admin.trash;

import fr.gouv.anct.minisites.access.Action;
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
import fr.gouv.anct.minisites.admin.text.DateTimes;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.trash.Trash;
import fr.gouv.anct.minisites.content.trash.TrashedPage;
import fr.gouv.anct.minisites.database.ResultPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Screen « Corbeille » (trash): lists trashed pages, with the deadline for their restoration. */
@Component
class TrashListResource implements BackOfficeResource {

    private static final int SIZE = 20;

    private final Trash trash;
    private final ScreenResponses screens;
    private final Messages messages;

    TrashListResource(Trash trash, ScreenResponses screens, Messages messages) {
        this.trash = trash;
        this.screens = screens;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(TrashUrls.TRASH, new Guard.OfSite(Action.CONTENT_WRITE), this::show));
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        return trash.page(request.page(), SIZE)
                .flatMap(results -> screens.show(
                        request,
                        ScreenHeading.of(messages.get("trash.title"))
                                .below(
                                        request.site().name(),
                                        "/sites/" + request.site().slug()),
                        screen(request, results)));
    }

    private TrashScreen screen(AdmittedRequest request, ResultPage<TrashedPage> results) {
        boolean purges = request.mayChange(Action.CONTENT_PUBLISH);
        List<String> columns = new ArrayList<>(List.of("page", "path", "at", "by", "until", "restore"));
        if (purges) {
            columns.add("purge");
        }
        return new TrashScreen(
                messages.get("trash.lead", Trash.KEPT.toDays()),
                results.total(),
                new TableView(
                        "trash",
                        messages.get("trash.caption"),
                        columns.stream()
                                .map(key -> new TableColumn(messages.get("trash.column." + key)))
                                .toList(),
                        results.items().stream()
                                .map(item -> row(request, item, purges))
                                .toList()),
                purges ? TrashUrls.trash(request.site()) + "/effacement" : null,
                new EmptyState(messages.get("trash.empty"), messages.get("trash.empty.text"), null),
                new ListUrl(TrashUrls.trash(request.site()), Map.of(), "", false).pagination(results));
    }

    private TableRow row(AdmittedRequest request, TrashedPage item, boolean purges) {
        String address = TrashUrls.one(request.site(), item.page().id());
        Cell title = Cell.text(item.title());
        Stream<Cell> cells = Stream.of(
                item.under() == 0 ? title : title.withDetail(messages.get("trash.under", item.under())),
                Cell.text(
                        item.page().kind() == PageKind.SECTION
                                ? messages.get("section.kind")
                                : item.page().path()),
                Cell.moment(item.at()),
                Cell.text(item.by() == null ? "" : item.by()),
                Cell.text(DateTimes.day(item.at().plus(Trash.KEPT))),
                request.site().locked() ? Cell.text("") : Cell.link(messages.get("trash.restore"), address));
        Stream<Cell> end =
                purges ? Stream.of(Cell.link(messages.get("trash.purge"), address + "/effacement")) : Stream.empty();
        return TableRow.of(Stream.concat(cells, end).toArray(Cell[]::new));
    }
}
