package fr.gouv.anct.minisites.admin.component;

import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.shell.Screen;
import java.util.List;

/**
 * A form on a page of its own.
 *
 * @param lead what it is for
 * @param consequences what happens when it is sent, one a line; none for most
 * @param action where it is posted
 * @param submit words of the button, which say what it does
 * @param cancelHref where changing one's mind leads
 */
public record FormScreen(
        String lead,
        List<String> consequences,
        ErrorSummary errors,
        List<FieldView> fields,
        String action,
        List<Hidden> hidden,
        String submit,
        String cancelHref)
        implements Screen {

    /** With what is wrong in the fields at the top. */
    public static FormScreen of(
            String lead,
            List<String> consequences,
            List<FieldView> fields,
            String action,
            List<Hidden> hidden,
            String submit,
            String cancelHref) {
        return new FormScreen(lead, consequences, ErrorSummary.of(fields), fields, action, hidden, submit, cancelHref);
    }

    /** Whether a field has to be filled in: a form of optional fields alone does not say that the others are required. */
    public boolean requiring() {
        return fields.stream().anyMatch(FieldView::required);
    }

    @Override
    public String template() {
        return "form-page";
    }
}
