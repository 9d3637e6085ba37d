package fr.gouv.anct.minisites.admin.ownership;

import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.page.PageHeader;
import fr.gouv.anct.minisites.admin.routing.Screen;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Form for the owner and the review date of a page.
 *
 * @param lead purpose, and what visitors see of it
 * @param notice why it cannot be changed; null when it can
 */
record PageOwnershipScreen(
        PageHeader header,
        String lead,
        @Nullable String notice,
        ErrorSummary errors,
        String action,
        List<FieldView> fields)
        implements Screen {

    @Override
    public String template() {
        return "ownership/page";
    }
}
