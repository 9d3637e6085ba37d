package fr.gouv.anct.minisites.admin.component;

import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.rendering.PageLink;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Screen that consists of one form: its purpose, its consequences, the error summary, the fields, the submit button and
 * the cancel link.
 *
 * @param lead its purpose
 * @param quote text of another user, which the lead introduces; usually null
 * @param links to what is to be read first, each in a new window; usually empty
 * @param consequences of submitting it, one per line; usually empty
 * @param action URL it is posted to
 * @param submit label of the button, which names the action
 * @param cancelHref target of the cancel link
 */
public record FormScreen(
        String lead,
        @Nullable String quote,
        List<PageLink> links,
        List<String> consequences,
        ErrorSummary errors,
        List<FieldView> fields,
        String action,
        List<HiddenField> hidden,
        String submit,
        String cancelHref)
        implements Screen {

    /** Creates a form whose error summary lists the fields' errors. */
    public static FormScreen of(
            String lead,
            List<String> consequences,
            List<FieldView> fields,
            String action,
            List<HiddenField> hidden,
            String submit,
            String cancelHref) {
        return new FormScreen(
                lead,
                null,
                List.of(),
                consequences,
                ErrorSummary.of(fields),
                fields,
                action,
                hidden,
                submit,
                cancelHref);
    }

    /** Returns a copy that quotes a text below its lead. */
    public FormScreen quoting(String text) {
        return new FormScreen(lead, text, links, consequences, errors, fields, action, hidden, submit, cancelHref);
    }

    /** Returns a copy with links below its lead. */
    public FormScreen linking(List<PageLink> reading) {
        return new FormScreen(lead, quote, reading, consequences, errors, fields, action, hidden, submit, cancelHref);
    }

    /** Returns a copy whose error summary also lists errors that are corrected elsewhere. */
    public FormScreen withErrors(List<ErrorSummary.Entry> elsewhere) {
        return new FormScreen(
                lead, quote, links, consequences, errors.and(elsewhere), fields, action, hidden, submit, cancelHref);
    }

    /** Whether a field is required: a form of optional fields alone does not say that the others are required. */
    public boolean requiring() {
        return fields.stream().anyMatch(FieldView::required);
    }

    @Override
    public String template() {
        return "form-page";
    }
}
