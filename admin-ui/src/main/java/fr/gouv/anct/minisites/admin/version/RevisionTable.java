package fr.gouv.anct.minisites.admin.version;

import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.BadgeView.Tone;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.TableColumn;
import fr.gouv.anct.minisites.admin.component.TableRow;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.version.RevisionHistoryEntry;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Table of a page's revisions, with the available actions. */
@Component
class RevisionTable {

    private final Messages messages;

    RevisionTable(Messages messages) {
        this.messages = messages;
    }

    /** Returns the table, in the given order. */
    TableView of(AdmittedRequest request, UUID page, List<RevisionHistoryEntry> items) {
        return new TableView(
                "versions",
                messages.get("version.caption"),
                (RevisionUrls.restores(request)
                                ? Stream.of("number", "at", "author", "comment", "state", "restoration")
                                : Stream.of("number", "at", "author", "comment", "state"))
                        .map(key -> new TableColumn(messages.get("version." + key)))
                        .toList(),
                items.stream().map(item -> row(request, page, item)).toList());
    }

    private TableRow row(AdmittedRequest request, UUID page, RevisionHistoryEntry item) {
        String name = messages.get("version.name", String.valueOf(item.number()));
        Cell number = item.number() == 1
                ? Cell.text(name)
                : Cell.link(name, RevisionUrls.comparison(request.site(), page, item.number() - 1, item.number()));
        Stream<Cell> cells = Stream.of(
                number.withDetail(item.title()),
                Cell.moment(item.at()),
                Cell.text(item.author()),
                Cell.text(item.comment() == null ? "" : item.comment()),
                state(item));
        Stream<Cell> restoration =
                RevisionUrls.restores(request) ? Stream.of(restoration(request, page, item)) : Stream.empty();
        return TableRow.of(Stream.concat(cells, restoration).toArray(Cell[]::new));
    }

    private Cell restoration(AdmittedRequest request, UUID page, RevisionHistoryEntry item) {
        return item.newest()
                ? Cell.text("")
                : Cell.link(
                        messages.get("version.restore", String.valueOf(item.number())),
                        RevisionUrls.restoration(request.site(), page, item.number()));
    }

    private Cell state(RevisionHistoryEntry item) {
        if (item.online()) {
            return Cell.badge(new BadgeView(messages.get("version.online"), Tone.SUCCESS));
        }
        return item.newest() ? Cell.badge(new BadgeView(messages.get("version.newest"), Tone.NEW)) : Cell.text("");
    }
}
