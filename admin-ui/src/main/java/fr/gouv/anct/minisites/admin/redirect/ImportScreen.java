package fr.gouv.anct.minisites.admin.redirect;

import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.shell.Screen;
import org.jspecify.annotations.Nullable;

/**
 * A list of redirects: typed, then reported on, then done.
 *
 * @param list the field that takes it; none once it is done
 * @param report a line for each of its lines; none before it is checked
 * @param send what would be done, and where that is posted; none when nothing would
 * @param former how the addresses of a former site come to lead here
 */
record ImportScreen(
        String lead,
        String action,
        ErrorSummary errors,
        @Nullable FieldView list,
        @Nullable TableView report,
        @Nullable Send send,
        String backHref,
        FormerSites.Explanation former)
        implements Screen {

    /** @param checked fingerprint of the list that the report was made of */
    record Send(String action, String label, String checked) {}

    @Override
    public String template() {
        return "redirect/import";
    }
}
