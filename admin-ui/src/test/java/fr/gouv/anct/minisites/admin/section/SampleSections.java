package fr.gouv.anct.minisites.admin.section;

import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.Filters;
import fr.gouv.anct.minisites.admin.component.ListUrl;
import fr.gouv.anct.minisites.admin.component.TableColumn;
import fr.gouv.anct.minisites.admin.component.TableRow;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.page.SamplePages;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.rendering.Pagination;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Sample screens of shared sections, full and empty, and the message keys they compose. */
public final class SampleSections {

    private SampleSections() {}

    public static Map<String, Screen> screens(String text) {
        TableView full = new TableView(
                "sections", text, List.of(new TableColumn(text)), List.of(TableRow.of(Cell.link(text, "/sections"))));
        TableView none = new TableView("sections", text, List.of(new TableColumn(text)), List.of());
        EmptyState empty = new EmptyState(text, text, null);
        Filters filters =
                new Filters(new ListUrl("/sections", Map.of()), List.of(), new Filters.Words("mots", text, text), true);
        return Map.of(
                "sections",
                new SectionListScreen("/nouvelle", filters, 1, full, empty, new Pagination(1, List.of("/sections"))),
                "sections-aucune",
                new SectionListScreen(null, filters, 0, none, empty, new Pagination(1, List.of("/sections"))),
                "utilisations",
                new SectionUsagesScreen(SamplePages.header(text), full, empty, "/copie", "/suppression"),
                "utilisations-aucune",
                new SectionUsagesScreen(SamplePages.header(text), none, empty, null, null));
    }

    public static Stream<String> keys() {
        return Stream.of("title", "uses", "state", "page", "path", "shown").map(column -> "section.column." + column);
    }
}
