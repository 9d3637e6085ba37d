package fr.gouv.anct.minisites.admin.standard;

import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.Filters;
import fr.gouv.anct.minisites.admin.component.HiddenField;
import fr.gouv.anct.minisites.admin.component.ListUrl;
import fr.gouv.anct.minisites.admin.component.SummaryList;
import fr.gouv.anct.minisites.admin.component.TableColumn;
import fr.gouv.anct.minisites.admin.component.TableRow;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.rendering.Pagination;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sample screens of the platform's standards, full and empty. */
public final class SampleStandards {

    private SampleStandards() {}

    public static Map<String, Screen> screens(String text) {
        Map<String, Screen> screens = new LinkedHashMap<>(others(text));
        screens.put("catalogue-services", services(table("services", text), text));
        screens.put("catalogue-services-vide", services(empty("services", text), text));
        return screens;
    }

    private static Screen services(TableView table, String text) {
        ListUrl url = new ListUrl("/services", Map.of());
        return new PortalServicesResource.PortalServicesScreen(
                new Filters(url, List.of(), new Filters.Words("mots", text, text), false),
                table.rows().size(),
                table,
                new EmptyState(text, text, null),
                new Pagination(1, List.of("/services")));
    }

    private static Map<String, Screen> others(String text) {
        return Map.of(
                "contacts",
                new TerritoryContactsResource.ContactsScreen(true, table("contacts", text)),
                "contacts-vide",
                new TerritoryContactsResource.ContactsScreen(false, empty("contacts", text)),
                "referentiel",
                new StandardsResource.ListScreen(true, table("entities", text), table("texts", text), List.of(text)),
                "referentiel-vide",
                new StandardsResource.ListScreen(false, empty("entities", text), table("texts", text), List.of()),
                "vocabulaires",
                new VocabulariesResource.VocabulariesScreen(List.of(
                        new VocabulariesResource.VocabularyView("theme", table("theme", text), "/t"),
                        new VocabulariesResource.VocabularyView("audience", table("audience", text), ""))),
                "referentiel-portee",
                reach(text, table("touched", text), 1, 3),
                "referentiel-sans-portee",
                reach(text, empty("touched", text), 0, 0));
    }

    private static ChangeImpact.ImpactScreen reach(String text, TableView sites, int before, int after) {
        return new ChangeImpact.ImpactScreen(
                text,
                new SummaryList(List.of(
                        new SummaryList.Section("change", text, null, List.of(new SummaryList.Line("Nom", text))))),
                sites,
                "/e",
                List.of(new HiddenField("name", text)),
                before,
                after,
                "Appliquer");
    }

    private static TableView table(String id, String text) {
        return new TableView(id, text, List.of(new TableColumn("Nom")), List.of(TableRow.of(Cell.link(text, "/x"))));
    }

    private static TableView empty(String id, String text) {
        return new TableView(id, text, List.of(), List.of());
    }
}
