package fr.gouv.anct.minisites.admin.feedback;

import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.Filters;
import fr.gouv.anct.minisites.admin.component.ListUrl;
import fr.gouv.anct.minisites.admin.component.TableColumn;
import fr.gouv.anct.minisites.admin.component.TableRow;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.form.SampleForms;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.rendering.Pagination;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.List;
import java.util.Map;

/** Sample screens of the feedback of visitors, full and empty. */
public final class SampleFeedback {

    private static final Tenant SITE = SampleForms.SITE;

    private SampleFeedback() {}

    public static Map<String, Screen> screens(String text) {
        return Map.of(
                "avis",
                list(
                        text,
                        List.of(TableRow.of(
                                Cell.link(text, "/p"),
                                Cell.text(text),
                                Cell.text(text),
                                Cell.text(text),
                                Cell.text(text)))),
                "avis-vide",
                list(text, List.of()));
    }

    private static Screen list(String text, List<TableRow> rows) {
        return new FeedbackResource.FeedbackScreen(
                SITE,
                "month",
                new Filters(new ListUrl("/a", Map.of()), List.of(), null, false),
                rows.size(),
                new TableView(
                        "feedback",
                        text,
                        List.of(
                                new TableColumn("Page"),
                                new TableColumn("Non"),
                                new TableColumn("Oui"),
                                new TableColumn("Part"),
                                new TableColumn("Raisons")),
                        rows),
                new Pagination(1, List.of("/a")));
    }
}
