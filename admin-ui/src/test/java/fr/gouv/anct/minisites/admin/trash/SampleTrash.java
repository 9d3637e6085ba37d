package fr.gouv.anct.minisites.admin.trash;

import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.TableColumn;
import fr.gouv.anct.minisites.admin.component.TableRow;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.page.SamplePages;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.rendering.Pagination;
import java.time.Instant;
import java.util.List;
import java.util.Map;

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
}
