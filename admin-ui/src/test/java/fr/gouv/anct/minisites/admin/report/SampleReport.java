package fr.gouv.anct.minisites.admin.report;

import fr.gouv.anct.minisites.admin.check.SampleChecks;
import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.Filters;
import fr.gouv.anct.minisites.admin.component.ListUrl;
import fr.gouv.anct.minisites.admin.component.TableColumn;
import fr.gouv.anct.minisites.admin.component.TableRow;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.page.SamplePages;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.admin.site.SampleSites;
import fr.gouv.anct.minisites.rendering.Pagination;
import java.util.List;
import java.util.Map;

/** Sample screens of check findings. */
public final class SampleReport {

    private SampleReport() {}

    public static Map<String, Screen> screens(String text) {
        return Map.of(
                "controles-de-la-page",
                new PageChecksResource.PageChecksScreen(SamplePages.header(text), text, SampleChecks.blocked(text)),
                "controles-de-la-page-autorises",
                new PageChecksResource.PageChecksScreen(SamplePages.header(text), text, SampleChecks.waived(text)),
                "controles",
                report(
                        text,
                        0,
                        List.of(TableRow.of(
                                Cell.link(text, "/p").withDetail(text),
                                Cell.text("2"),
                                Cell.text("1"),
                                Cell.text(text)))),
                "controles-vide",
                report(text, 2, List.of()));
    }

    private static Screen report(String text, long left, List<TableRow> rows) {
        BadgeView error = new BadgeView(text, BadgeView.Tone.ERROR);
        return new SiteChecksResource.SiteChecksScreen(
                SampleSites.site(text),
                rows.size(),
                left,
                new BrokenLinkReport.BrokenLink(error, text, "/pages", text),
                new BrokenLinkReport.Result(
                        List.of(
                                new BrokenLinkReport.BrokenLink(error, text, "/menus", text),
                                new BrokenLinkReport.BrokenLink(
                                        new BadgeView(text, BadgeView.Tone.INFO), text, null, text)),
                        left),
                new Filters(
                        new ListUrl("/controles", Map.of()),
                        List.of(new Filters.Choice("gravite", text, "", List.of(new Option("", text)))),
                        new Filters.Words("mots", text, text),
                        true),
                rows.size(),
                new TableView(
                        "report",
                        text,
                        List.of(
                                new TableColumn("Page"),
                                new TableColumn("Erreurs"),
                                new TableColumn("Conseils"),
                                new TableColumn("Quoi")),
                        rows),
                new EmptyState(text, text, null),
                new Pagination(1, List.of("/controles")));
    }
}
