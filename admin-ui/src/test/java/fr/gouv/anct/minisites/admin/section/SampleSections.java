package fr.gouv.anct.minisites.admin.section;

import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.Filters;
import fr.gouv.anct.minisites.admin.component.ListUrl;
import fr.gouv.anct.minisites.admin.component.TableColumn;
import fr.gouv.anct.minisites.admin.component.TableRow;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.form.SampleForms;
import fr.gouv.anct.minisites.admin.page.SamplePages;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.rendering.Pagination;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Sample screens of shared sections, full and empty, and the message keys they compose. */
public final class SampleSections {

    private static final Tenant SITE = SampleForms.SITE;

    private SampleSections() {}

    public static Map<String, Screen> screens(String text) {
        TableView full = new TableView(
                "sections", text, List.of(new TableColumn(text)), List.of(TableRow.of(Cell.link(text, "/sections"))));
        TableView none = new TableView("sections", text, List.of(new TableColumn(text)), List.of());
        Filters filters =
                new Filters(new ListUrl("/sections", Map.of()), List.of(), new Filters.Words("mots", text, text), true);
        return Map.of(
                "sections",
                list(true, filters, full),
                "sections-aucune",
                list(false, filters, none),
                "utilisations",
                usages(text, full, true),
                "utilisations-aucune",
                usages(text, none, false));
    }

    private static Screen list(boolean writes, Filters filters, TableView table) {
        return new SectionResource.ListScreen(
                SITE, writes, filters, table.rows().size(), table, new Pagination(1, List.of("/sections")));
    }

    private static Screen usages(String text, TableView table, boolean writes) {
        return new SectionUsagesResource.UsagesScreen(
                SITE, UUID.randomUUID(), SamplePages.header(text), table, writes, writes);
    }
}
