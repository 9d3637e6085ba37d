package fr.gouv.anct.minisites.admin.template;

import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.TableColumn;
import fr.gouv.anct.minisites.admin.component.TableRow;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.difference.DifferenceView;
import fr.gouv.anct.minisites.admin.form.SampleForms;
import fr.gouv.anct.minisites.admin.page.SamplePages;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.admin.template.TemplateUpdateResource.Update;
import fr.gouv.anct.minisites.admin.template.TemplateUpdateResource.UpdateScreen;
import fr.gouv.anct.minisites.content.template.PageTemplate;
import fr.gouv.anct.minisites.content.template.TemplateKind;
import fr.gouv.anct.minisites.content.template.TemplateUsage;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Sample screens of templates, full and empty, and the message keys they compose. */
public final class SampleTemplates {

    private static final Tenant SITE = SampleForms.SITE;

    private SampleTemplates() {}

    public static Map<String, Screen> screens(String text) {
        TableView full = new TableView(
                "templates",
                text,
                List.of(new TableColumn(text)),
                List.of(TableRow.of(Cell.text(text).withDetail(text))));
        TableView none = new TableView("templates", text, List.of(new TableColumn(text)), List.of());
        UUID id = UUID.randomUUID();
        PageTemplate template = new PageTemplate(id, TemplateKind.PAGE, text, text, 2, List.of());
        Update update = new Update(
                new TemplateUsage(id, TemplateKind.PAGE, text, 1, 2),
                3,
                true,
                List.of(new DifferenceView(
                        "u1-block-1", text, new BadgeView(text, BadgeView.Tone.INFO), List.of(), List.of(), false)));
        return Map.of(
                "gabarits",
                new TemplateResource.ListScreen(true, full),
                "gabarits-aucun",
                new TemplateResource.ListScreen(false, none),
                "gabarit-contenu",
                new TemplateResource.ContentScreen(
                        template,
                        List.of(new DifferenceView("content-block-1", text, null, List.of(), List.of(), false))),
                "modele-change",
                new UpdateScreen(SITE, id, SamplePages.header(text), List.of(update), text),
                "modele-a-jour",
                new UpdateScreen(SITE, id, SamplePages.header(text), List.of(), null));
    }
}
