package fr.gouv.anct.minisites.admin.form;

import java.util.List;

/**
 * A form as {@code admin/component/form} shows it.
 *
 * @param action URL it is posted to
 */
public record FormView(String action, ErrorSummary errors, List<FieldView> fields) {

    /** Whether a field is required: a form of optional fields alone does not say that the others are required. */
    public boolean requiring() {
        return fields.stream().anyMatch(FieldView::required);
    }
}
