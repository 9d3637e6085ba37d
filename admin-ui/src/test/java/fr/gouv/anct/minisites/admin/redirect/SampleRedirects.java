package fr.gouv.anct.minisites.admin.redirect;

import fr.gouv.anct.minisites.admin.component.BadgeView;
import fr.gouv.anct.minisites.admin.component.Cell;
import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.Filters;
import fr.gouv.anct.minisites.admin.component.ListUrl;
import fr.gouv.anct.minisites.admin.component.TableColumn;
import fr.gouv.anct.minisites.admin.component.TableRow;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.FormView;
import fr.gouv.anct.minisites.admin.form.SampleForms;
import fr.gouv.anct.minisites.admin.redirect.RedirectImportResource.Report;
import fr.gouv.anct.minisites.admin.redirect.RedirectImportResource.Stage;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.content.redirect.Redirect;
import fr.gouv.anct.minisites.content.redirect.RedirectManagement;
import fr.gouv.anct.minisites.content.redirect.RedirectSource;
import fr.gouv.anct.minisites.rendering.Pagination;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sample screens of redirects, full and empty. */
public final class SampleRedirects {

    private static final Tenant SITE = SampleForms.SITE;

    private SampleRedirects() {}

    public static Map<String, Screen> screens(String text) {
        return Map.of(
                "redirections",
                list(true, table("redirects", text), text),
                "redirections-vide",
                list(false, new TableView("redirects", text, List.of(), List.of()), text),
                "redirection",
                form(redirect(text), text),
                "redirection-nouvelle",
                form(null, text),
                "redirections-import",
                imported(null, text),
                "redirections-import-verifie",
                imported(report(Stage.PLANNED, 1, text), text),
                "redirections-import-sans-effet",
                imported(report(Stage.EDITED, 0, text), text),
                "redirections-import-fait",
                imported(report(Stage.DONE, 1, text), text));
    }

    private static Screen list(boolean arranges, TableView table, String text) {
        return new RedirectListResource.ListScreen(
                SITE,
                arranges,
                new Filters(new ListUrl("/l", Map.of()), List.of(), new Filters.Words("mots", "Mots", text), true),
                table.rows().size(),
                table,
                new EmptyState(text, text, null),
                new Pagination(1, List.of("/l", "/l?page=2")),
                arranges ? table("replaced", text) : null,
                arranges ? RedirectManagement.MOST_REPLACED : null,
                former(text));
    }

    private static Screen form(@Nullable Redirect redirect, String text) {
        return new RedirectResource.FormScreen(
                SITE,
                redirect,
                new FormView("/r", ErrorSummary.of(List.of(field(text))), List.of(field(text))),
                former(text),
                "/l");
    }

    private static Redirect redirect(String text) {
        return new Redirect(UUID.randomUUID(), new RedirectSource("", text), null, text, Redirect.State.LEADS, 1, null);
    }

    private static Screen imported(@Nullable Report report, String text) {
        return new RedirectImportResource.ImportScreen(
                SITE,
                new FormView(
                        "/i", ErrorSummary.of(report == null ? List.of(field(text)) : List.of()), List.of(field(text))),
                report,
                former(text));
    }

    private static Report report(Stage stage, long done, String text) {
        return new Report(stage, done, table("report", text), "0123456789abcdef");
    }

    private static FormerSiteGuidance.Explanation former(String text) {
        return new FormerSiteGuidance.Explanation(text, List.of(text, text), "https://exemple.fr/contact");
    }

    private static FieldView field(String text) {
        return FieldView.of(FieldView.Kind.TEXT, "list", "Liste", text).withError(text, List.of());
    }

    private static TableView table(String id, String text) {
        return new TableView(
                id,
                text,
                List.of(new TableColumn("De"), new TableColumn("État")),
                List.of(TableRow.of(
                        Cell.link(text, "/x").withDetail(text),
                        Cell.badge(new BadgeView("Active", BadgeView.Tone.INFO)).withDetail(text))));
    }
}
