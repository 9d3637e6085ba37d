package fr.gouv.anct.minisites.admin.setting;

import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.FormView;
import fr.gouv.anct.minisites.admin.routing.Screen;
import java.util.List;

/**
 * Picker of a settings form: a search field, and the few pages or images that match it as radio buttons, with the
 * chosen one. A site has thousands, so the whole list is never shown.
 *
 * @param search the search field
 * @param found the results as radio buttons; without options when there are none
 * @param button value of the button that searches without a script
 */
public record PickerScreen(FieldView search, FieldView found, String button) implements Screen {

    @Override
    public String template() {
        return "setting/picker-results";
    }

    /** Returns a copy with an error message at the choice; at the search field when nothing is found. */
    public PickerScreen withError(String text) {
        return found.options().isEmpty()
                ? new PickerScreen(search.withError(text, List.of()), found, button)
                : new PickerScreen(search, found.withError(text, List.of()), button);
    }

    /** Returns a copy with the error that a form has at the field of the choice. */
    public PickerScreen withErrorOf(FormView form) {
        String error = form.field(found.name()).error();
        return error == null ? this : withError(error);
    }

    /** Returns the form with the choice in the place of its field, or with the search field when nothing is found. */
    public FormView within(FormView form) {
        List<FieldView> fields = form.fields().stream()
                .map(field -> !field.name().equals(found.name())
                        ? field
                        : found.options().isEmpty() ? search : found)
                .toList();
        return new FormView(form.action(), ErrorSummary.of(fields), fields);
    }
}
