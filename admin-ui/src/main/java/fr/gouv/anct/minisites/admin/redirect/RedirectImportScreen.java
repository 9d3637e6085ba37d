package fr.gouv.anct.minisites.admin.redirect;

import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.routing.Screen;
import org.jspecify.annotations.Nullable;

/**
 * A list of redirects to import: typed, then reported on, then processed.
 *
 * @param list the field for the list; null once it is processed
 * @param report one row per line of the list; null before it is checked
 * @param send button label and URL of the import; null when it would change nothing
 * @param former how addresses of a former site are redirected
 */
record RedirectImportScreen(
        String lead,
        String action,
        ErrorSummary errors,
        @Nullable FieldView list,
        @Nullable TableView report,
        @Nullable Send send,
        String backHref,
        FormerSiteGuidance.Explanation former)
        implements Screen {

    /** @param checked fingerprint of the list that the report was made from */
    record Send(String action, String label, String checked) {}

    @Override
    public String template() {
        return "redirect/import";
    }
}
