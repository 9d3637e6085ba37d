package fr.gouv.anct.minisites.admin.people;

import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.routing.Screen;
import org.jspecify.annotations.Nullable;

/**
 * A list of people to invite: typed, then reported on, then processed.
 *
 * @param list the field for the list; null once it is processed
 * @param role field for the role of lines without one; null once the list is processed
 * @param report one row per line of the list; null before it is checked
 * @param send button label and URL of the invitation; null when there is no line to invite
 */
record BulkInvitationScreen(
        String lead,
        String action,
        ErrorSummary errors,
        @Nullable FieldView list,
        @Nullable FieldView role,
        @Nullable TableView report,
        @Nullable Send send,
        String peopleHref)
        implements Screen {

    /** @param checked fingerprint of the list that the report was made from */
    record Send(String action, String label, String checked) {}

    @Override
    public String template() {
        return "people/import";
    }
}
