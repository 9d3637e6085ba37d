package fr.gouv.anct.minisites.admin.template;

import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.HiddenField;
import fr.gouv.anct.minisites.admin.component.TableColumn;
import fr.gouv.anct.minisites.admin.component.TableRow;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.difference.DifferenceView;
import fr.gouv.anct.minisites.admin.page.SamplePages;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.content.template.TemplateKind;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Sample screens of templates, full and empty, and the message keys they compose. */
public final class SampleTemplates {

    private SampleTemplates() {}

    public static Map<String, Screen> screens(String text) {
        TableView full = new TableView(
                "templates",
                text,
                List.of(new TableColumn(text)),
                List.of(TableRow.of(Cell.text(text).withDetail(text))));
        TableView none = new TableView("templates", text, List.of(new TableColumn(text)), List.of());
        EmptyState empty = new EmptyState(text, text, null);
        TemplateUpdateScreen.Update update = new TemplateUpdateScreen.Update(
                "u1",
                text,
                text,
                List.of(new DifferenceView(
                        "u1-block-1", text, new BadgeView(text, BadgeView.Tone.INFO), List.of(), false)),
                "/application",
                "/refus",
                List.of(new HiddenField("gabarit", text)));
        return Map.of(
                "gabarits",
                new TemplateListScreen(full, empty, "/nouveau"),
                "gabarits-aucun",
                new TemplateListScreen(none, empty, null),
                "gabarit-contenu",
                new TemplateContentScreen(
                        text, text, List.of(new DifferenceView("content-block-1", text, null, List.of(), false))),
                "modele-change",
                new TemplateUpdateScreen(SamplePages.header(text), List.of(update), text, "/page"),
                "modele-a-jour",
                new TemplateUpdateScreen(SamplePages.header(text), List.of(), null, "/page"));
    }

    public static Stream<String> keys() {
        return Stream.of(
                        Stream.of("name", "kind", "version", "change", "retire")
                                .map(column -> "template.column." + column),
                        Stream.of("genre", "nom", "description", "espace", "adresse")
                                .flatMap(field ->
                                        Stream.of("template.field." + field, "template.field." + field + ".hint")),
                        Stream.of(TemplateKind.values())
                                .flatMap(kind -> Stream.of(
                                        "template.kind." + kind.code(), "template.update.name." + kind.code())),
                        Stream.of("new", "version")
                                .flatMap(key -> Stream.of("template." + key + ".lead", "template." + key + ".submit")),
                        Stream.of("template.created.text", "template.changed.text", "page.field.gabarit"),
                        Stream.of("standard.template", "standard.template-retired", "page.template-declined")
                                .map(event -> "event." + event))
                .flatMap(family -> family);
    }
}
