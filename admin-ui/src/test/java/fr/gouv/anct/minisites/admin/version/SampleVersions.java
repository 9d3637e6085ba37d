package fr.gouv.anct.minisites.admin.version;

import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.Column;
import fr.gouv.anct.minisites.admin.component.TableRow;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.difference.Change;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.page.SamplePages;
import fr.gouv.anct.minisites.admin.shell.Screen;
import fr.gouv.anct.minisites.content.version.Span;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.rendering.Pagination;
import java.util.List;
import java.util.Map;

/** Sample screens of revisions. */
public final class SampleVersions {

    private SampleVersions() {}

    public static Map<String, Screen> screens(String text) {
        List<Span> spans = List.of(
                new Span(Span.Kind.KEPT, text), new Span(Span.Kind.REMOVED, text), new Span(Span.Kind.ADDED, text));
        BadgeView badge = new BadgeView("Modifié", BadgeView.Tone.INFO);
        return Map.of(
                "versions",
                new VersionListScreen(
                        SamplePages.header(text),
                        text,
                        new TableView(
                                "versions",
                                text,
                                List.of(new Column("Version"), new Column("Par")),
                                List.of(TableRow.of(Cell.link(text, "/v"), Cell.text(text)))),
                        new Pagination(1, List.of("/versions", "/versions?page=2")),
                        List.of(choice("avant", text), choice("apres", text)),
                        "/versions/comparaison"),
                "versions-comparaison",
                new ComparisonScreen(
                        text,
                        null,
                        List.of(new Change("field-title", text, badge, spans, false)),
                        List.of(
                                new Change("block-1", text, null, spans, true),
                                new Change("block-2", text, badge, List.of(), false)),
                        List.of(new PageLink(text, "/reprise", false, false)),
                        "/versions"),
                "versions-pareilles",
                new ComparisonScreen(text, text, List.of(), List.of(), List.of(), "/versions"));
    }

    private static FieldView choice(String name, String text) {
        return FieldView.of(FieldView.Kind.SELECT, name, text, "1").withOptions(List.of(new Option("1", text)));
    }
}
