package fr.gouv.anct.minisites.admin.people;

import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.shell.Screen;
import java.util.List;

/**
 * A form of a few fields.
 *
 * @param endings what ends when it is sent, in each case
 * @param submit words of the button, which say what it does
 * @param cancelHref where changing one's mind leads
 */
record FormScreen(
        String lead,
        List<Ending> endings,
        String action,
        ErrorSummary errors,
        List<FieldView> fields,
        String submit,
        String cancelHref)
        implements Screen {

    /**
     * What ends in a case.
     *
     * @param lines in sentences; none: it is not shown
     */
    record Ending(String when, List<String> lines) {}

    FormScreen(String lead, String action, List<FieldView> fields, String submit, String cancelHref) {
        this(lead, List.of(), action, fields, submit, cancelHref);
    }

    FormScreen(
            String lead,
            List<Ending> endings,
            String action,
            List<FieldView> fields,
            String submit,
            String cancelHref) {
        this(
                lead,
                endings.stream().filter(ending -> !ending.lines().isEmpty()).toList(),
                action,
                ErrorSummary.of(fields),
                fields,
                submit,
                cancelHref);
    }

    @Override
    public String template() {
        return "people/form";
    }
}
