package fr.gouv.anct.minisites.admin.people;

import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.routing.Screen;
import java.util.List;

/**
 * A form of a few fields.
 *
 * @param endings effects of submitting it, by case
 * @param submit label of the button, which names the action
 * @param cancelHref target of the cancel link
 */
record PeopleFormScreen(
        String lead,
        List<Effect> endings,
        String action,
        ErrorSummary errors,
        List<FieldView> fields,
        String submit,
        String cancelHref)
        implements Screen {

    /**
     * The effects in one case.
     *
     * @param lines as sentences; not displayed when empty
     */
    record Effect(String when, List<String> lines) {}

    PeopleFormScreen(String lead, String action, List<FieldView> fields, String submit, String cancelHref) {
        this(lead, List.of(), action, fields, submit, cancelHref);
    }

    PeopleFormScreen(
            String lead,
            List<Effect> endings,
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
