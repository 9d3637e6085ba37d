package fr.gouv.anct.minisites.admin.position;

import fr.gouv.anct.minisites.admin.component.HiddenField;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.page.PageHeader;
import fr.gouv.anct.minisites.admin.routing.Screen;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Form for a page's position and path.
 *
 * @param notice why they cannot be changed; null when they can
 * @param lead effects of a change
 * @param submit label of the button
 * @param parent field for the parent page; null for an article
 * @param rank field for its rank among its siblings; null for an article
 * @param hidden hidden fields with the position that the form is based on
 * @param acts other actions on the page
 */
record PagePositionScreen(
        PageHeader header,
        @Nullable String notice,
        String lead,
        ErrorSummary errors,
        String action,
        String submit,
        FieldView segment,
        @Nullable FieldView parent,
        @Nullable FieldView rank,
        List<HiddenField> hidden,
        List<Button> acts)
        implements Screen {

    /**
     * A button.
     *
     * @param posts whether it posts at once, without a confirmation
     */
    record Button(String label, String icon, String href, boolean posts) {}

    @Override
    public String template() {
        return "position/page";
    }
}
