package fr.gouv.anct.minisites.admin.version;

import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.BadgeView.Tone;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.Column;
import fr.gouv.anct.minisites.admin.component.TableRow;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.version.Version;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Table of a page's revisions, with the available actions. */
@Component
class RevisionTable {

    private final Texts texts;

    RevisionTable(Texts texts) {
        this.texts = texts;
    }

    /** Returns the table, in the given order. */
    TableView of(Call call, UUID page, List<Version> items) {
        return new TableView(
                "versions",
                texts.say("version.caption"),
                (VersionAddress.restores(call)
                                ? Stream.of("number", "at", "author", "comment", "state", "restoration")
                                : Stream.of("number", "at", "author", "comment", "state"))
                        .map(key -> new Column(texts.say("version." + key)))
                        .toList(),
                items.stream().map(item -> row(call, page, item)).toList());
    }

    private TableRow row(Call call, UUID page, Version item) {
        String name = texts.say("version.name", String.valueOf(item.number()));
        Cell number = item.number() == 1
                ? Cell.text(name)
                : Cell.link(name, VersionAddress.comparison(call.site(), page, item.number() - 1, item.number()));
        Stream<Cell> cells = Stream.of(
                number.withDetail(item.title()),
                Cell.moment(item.at()),
                Cell.text(item.author()),
                Cell.text(item.comment() == null ? "" : item.comment()),
                state(item));
        Stream<Cell> restoration =
                VersionAddress.restores(call) ? Stream.of(restoration(call, page, item)) : Stream.empty();
        return TableRow.of(Stream.concat(cells, restoration).toArray(Cell[]::new));
    }

    private Cell restoration(Call call, UUID page, Version item) {
        return item.newest()
                ? Cell.text("")
                : Cell.link(
                        texts.say("version.restore", String.valueOf(item.number())),
                        VersionAddress.restoration(call.site(), page, item.number()));
    }

    private Cell state(Version item) {
        if (item.online()) {
            return Cell.badge(new BadgeView(texts.say("version.online"), Tone.SUCCESS));
        }
        return item.newest() ? Cell.badge(new BadgeView(texts.say("version.newest"), Tone.NEW)) : Cell.text("");
    }
}
