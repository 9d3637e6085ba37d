package fr.gouv.anct.minisites.admin.people;

import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.shell.Screen;
import java.util.List;

/**
 * A form of a few fields.
 *
 * @param submit words of the button, which say what it does
 * @param cancelHref where changing one's mind leads
 */
record FormScreen(
        String lead, String action, ErrorSummary errors, List<FieldView> fields, String submit, String cancelHref)
        implements Screen {

    FormScreen(String lead, String action, List<FieldView> fields, String submit, String cancelHref) {
        this(lead, action, ErrorSummary.of(fields), fields, submit, cancelHref);
    }

    @Override
    public String template() {
        return "people/form";
    }
}
