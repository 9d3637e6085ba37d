package fr.gouv.anct.minisites.admin.version;

import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.TableColumn;
import fr.gouv.anct.minisites.admin.component.TableRow;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.difference.DifferenceView;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.form.SampleForms;
import fr.gouv.anct.minisites.admin.page.SamplePages;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.content.version.DiffSpan;
import fr.gouv.anct.minisites.rendering.Pagination;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Sample screens of revisions. */
public final class SampleVersions {

    private static final Tenant SITE = SampleForms.SITE;
    private static final UUID PAGE = UUID.randomUUID();

    private SampleVersions() {}

    public static Map<String, Screen> screens(String text) {
        List<DiffSpan> spans = List.of(
                new DiffSpan(DiffSpan.Kind.KEPT, text),
                new DiffSpan(DiffSpan.Kind.REMOVED, text),
                new DiffSpan(DiffSpan.Kind.ADDED, text));
        BadgeView badge = new BadgeView("Modifié", BadgeView.Tone.INFO);
        return Map.of(
                "versions",
                new RevisionResource.ListScreen(
                        SITE,
                        PAGE,
                        SamplePages.header(text),
                        new TableView(
                                "versions",
                                text,
                                List.of(new TableColumn("Version"), new TableColumn("Par")),
                                List.of(TableRow.of(Cell.link(text, "/v"), Cell.text(text)))),
                        new Pagination(1, List.of("/versions", "/versions?page=2")),
                        List.of(choice("avant", text), choice("apres", text))),
                "versions-comparaison",
                new RevisionDiffResource.DiffScreen(
                        SITE,
                        PAGE,
                        "2",
                        "3",
                        false,
                        List.of(new DifferenceView("field-title", text, badge, spans, List.of(), false)),
                        List.of(
                                new DifferenceView("block-1", text, null, spans, List.of(), true),
                                new DifferenceView("block-2", text, badge, List.of(), List.of(text, text), false)),
                        List.of("2")),
                "versions-pareilles",
                new RevisionDiffResource.DiffScreen(SITE, PAGE, "2", "3", true, List.of(), List.of(), List.of()));
    }

    private static FieldView choice(String name, String text) {
        return FieldView.of(FieldView.Kind.SELECT, name, text, "1").withOptions(List.of(new Option("1", text)));
    }
}
