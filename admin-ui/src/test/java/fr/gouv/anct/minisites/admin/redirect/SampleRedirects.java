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
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.rendering.Pagination;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sample screens of redirects, full and empty. */
public final class SampleRedirects {

    private SampleRedirects() {}

    public static Map<String, Screen> screens(String text) {
        return Map.of(
                "redirections",
                list("/n", table("redirects", text), text),
                "redirections-vide",
                list(null, new TableView("redirects", text, List.of(), List.of()), text),
                "redirection",
                RedirectScreen.of(
                        text, List.of(field(text)), "/r", "Enregistrer", "/l", "/r/suppression", former(text)),
                "redirections-import",
                new RedirectImportScreen(
                        text, "/i", ErrorSummary.of(List.of(field(text))), field(text), null, null, "/l", former(text)),
                "redirections-import-verifie",
                new RedirectImportScreen(
                        text,
                        "/i",
                        ErrorSummary.of(List.of()),
                        field(text),
                        table("report", text),
                        new RedirectImportScreen.Send("/i/envoi", "Importer", "0123456789abcdef"),
                        "/l",
                        former(text)),
                "redirections-import-fait",
                new RedirectImportScreen(
                        text, "/i", ErrorSummary.of(List.of()), null, table("report", text), null, "/l", former(text)));
    }

    private static RedirectListScreen list(@Nullable String newHref, TableView table, String text) {
        return new RedirectListScreen(
                newHref,
                newHref,
                new Filters(new ListUrl("/l", Map.of()), List.of(), new Filters.Words("mots", "Mots", text), true),
                table.rows().size(),
                table,
                new EmptyState(text, text, null),
                new Pagination(1, List.of("/l", "/l?page=2")),
                newHref == null ? null : former(text));
    }

    private static FormerSiteGuidance.Explanation former(String text) {
        return new FormerSiteGuidance.Explanation(text, List.of(text, text), "https://exemple.fr/contact");
    }

    private static FieldView field(String text) {
        return FieldView.of(FieldView.Kind.TEXT, "liste", "Liste", text).withError(text, List.of());
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
