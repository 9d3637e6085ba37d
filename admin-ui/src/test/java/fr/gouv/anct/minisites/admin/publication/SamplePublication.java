package fr.gouv.anct.minisites.admin.publication;

import fr.gouv.anct.minisites.admin.check.SampleChecks;
import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.HiddenField;
import fr.gouv.anct.minisites.admin.component.TableColumn;
import fr.gouv.anct.minisites.admin.component.TableRow;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.page.SamplePages;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.rendering.Pagination;
import java.util.List;
import java.util.Map;

/** Sample screens of the publication workflow, full and empty. */
public final class SamplePublication {

    private static final BadgeView BADGE = new BadgeView("À reprendre", BadgeView.Tone.WARNING);

    private SamplePublication() {}

    public static Map<String, Screen> screens(String text) {
        FieldView note = FieldView.of(FieldView.Kind.TEXT, "mot", "Mot", text).withError(text, List.of());
        return Map.of(
                "publication",
                new PublicationScreen(
                        SamplePages.header(text),
                        ErrorSummary.of(List.of(note)),
                        new PublicationScreen.Refusal(text, text, text),
                        BADGE,
                        text,
                        new PageLink(text, "http://localhost/", true, false),
                        new PageLink(text, "/retrait", false, false),
                        BADGE,
                        text,
                        new PublicationScreen.Comment(text, text),
                        form(text, List.of(note)),
                        null,
                        form(text, List.of()),
                        new PageLink(text, "/renvoi", false, false),
                        List.of(new PublicationScreen.Plan(
                                text, text, List.of(new PageLink(text, "/annulation", false, false)))),
                        List.of(new PageLink(text, "/programmation", false, false)),
                        List.of(text),
                        SampleChecks.blocked(text)),
                "publication-lecture",
                new PublicationScreen(
                        SamplePages.header(text),
                        ErrorSummary.of(List.of()),
                        null,
                        BADGE,
                        text,
                        null,
                        null,
                        BADGE,
                        text,
                        null,
                        null,
                        text,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        SampleChecks.none(text)),
                "a-relire",
                queue(text, List.of(TableRow.of(Cell.link(text, "/p").withDetail(text), Cell.text(text)))),
                "a-relire-vide",
                queue(text, List.of()));
    }

    private static PublicationScreen.Form form(String text, List<FieldView> fields) {
        return new PublicationScreen.Form("/f", List.of(new HiddenField("revision", text)), fields, text);
    }

    private static ReviewQueueScreen queue(String text, List<TableRow> rows) {
        return new ReviewQueueScreen(
                text,
                rows.size(),
                new TableView("waiting", text, List.of(new TableColumn("Page"), new TableColumn("Par")), rows),
                new EmptyState(text, text, new PageLink(text, "/pages", false, false)),
                new Pagination(1, List.of("/relecture")));
    }
}
