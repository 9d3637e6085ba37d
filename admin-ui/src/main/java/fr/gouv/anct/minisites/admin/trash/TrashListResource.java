package fr.gouv.anct.minisites.admin.trash;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.Column;
import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.ListAddress;
import fr.gouv.anct.minisites.admin.component.TableRow;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Heading;
import fr.gouv.anct.minisites.admin.shell.Moments;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.tree.Discarded;
import fr.gouv.anct.minisites.content.tree.Trash;
import fr.gouv.anct.minisites.database.Listing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Screen « Corbeille » (trash): lists trashed pages, with the deadline for their restoration. */
@Component
class TrashListResource implements Resource {

    private static final int SIZE = 20;

    private final Trash trash;
    private final Screens screens;
    private final Texts texts;

    TrashListResource(Trash trash, Screens screens, Texts texts) {
        this.trash = trash;
        this.screens = screens;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(TrashAddress.TRASH, new Guard.OfSite(Action.CONTENT_WRITE), this::show));
    }

    private Mono<ServerResponse> show(Call call) {
        return trash.page(call.page(), SIZE)
                .flatMap(listing -> screens.show(
                        call,
                        Heading.of(texts.say("trash.title"))
                                .below(
                                        call.site().name(),
                                        "/sites/" + call.site().slug()),
                        screen(call, listing)));
    }

    private TrashScreen screen(Call call, Listing<Discarded> listing) {
        boolean purges = call.mayChange(Action.CONTENT_PUBLISH);
        List<String> columns = new ArrayList<>(List.of("page", "path", "at", "by", "until", "restore"));
        if (purges) {
            columns.add("purge");
        }
        return new TrashScreen(
                texts.say("trash.lead", Trash.KEPT.toDays()),
                listing.total(),
                new TableView(
                        "trash",
                        texts.say("trash.caption"),
                        columns.stream()
                                .map(key -> new Column(texts.say("trash.column." + key)))
                                .toList(),
                        listing.items().stream()
                                .map(item -> row(call, item, purges))
                                .toList()),
                purges ? TrashAddress.trash(call.site()) + "/effacement" : null,
                new EmptyState(texts.say("trash.empty"), texts.say("trash.empty.text"), null),
                new ListAddress(TrashAddress.trash(call.site()), Map.of(), "", false).pagination(listing));
    }

    private TableRow row(Call call, Discarded item, boolean purges) {
        String address = TrashAddress.one(call.site(), item.page().id());
        Cell title = Cell.text(item.title());
        Stream<Cell> cells = Stream.of(
                item.under() == 0 ? title : title.withDetail(texts.say("trash.under", item.under())),
                Cell.text(
                        item.page().kind() == PageKind.SECTION
                                ? texts.say("section.kind")
                                : item.page().path()),
                Cell.moment(item.at()),
                Cell.text(item.by() == null ? "" : item.by()),
                Cell.text(Moments.day(item.at().plus(Trash.KEPT))),
                call.site().locked() ? Cell.text("") : Cell.link(texts.say("trash.restore"), address));
        Stream<Cell> end =
                purges ? Stream.of(Cell.link(texts.say("trash.purge"), address + "/effacement")) : Stream.empty();
        return TableRow.of(Stream.concat(cells, end).toArray(Cell[]::new));
    }
}
