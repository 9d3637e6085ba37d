package fr.gouv.anct.minisites.admin.trash;

import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.TableColumn;
import fr.gouv.anct.minisites.admin.component.TableRow;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.page.SamplePages;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.content.trash.TrashImpact;
import fr.gouv.anct.minisites.rendering.Pagination;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Sample screens of the trash, and the message keys they compose. */
public final class SampleTrash {

    private SampleTrash() {}

    public static Map<String, Screen> screens(String text) {
        TableRow row = TableRow.of(
                Cell.text(text).withDetail(text), Cell.moment(Instant.EPOCH), Cell.link(text, "/corbeille/1"));
        return Map.of("corbeille", trash(text, List.of(row)), "corbeille-vide", trash(text, List.of()));
    }

    private static Screen trash(String text, List<TableRow> rows) {
        return new TrashResource.ListScreen(
                SamplePages.SITE,
                true,
                rows.size(),
                new TableView(
                        "trash",
                        text,
                        List.of(new TableColumn("Page"), new TableColumn("Le"), new TableColumn("Restauration")),
                        rows),
                new EmptyState(text, text, null),
                new Pagination(1, List.of("/corbeille")));
    }

    public static Stream<String> keys() {
        return Stream.of(
                        Stream.of("page", "path", "at", "by", "until", "restore", "purge")
                                .map(column -> "trash.column." + column),
                        Arrays.stream(TrashImpact.ReferenceKind.values()).map(place -> "trash.reference." + place),
                        Stream.of("seen", "versions", "comments").map(lost -> "trash.empty-out." + lost),
                        Stream.of("discard", "purge", "empty-out")
                                .flatMap(question -> Stream.of("title", "lead", "confirm")
                                        .map(word -> "trash." + question + "." + word)))
                .flatMap(family -> family);
    }
}
