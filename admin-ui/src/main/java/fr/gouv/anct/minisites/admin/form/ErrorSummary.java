package fr.gouv.anct.minisites.admin.form;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** The list of what is to be corrected, each with a link to its field; see {@code admin/component/error-summary}. */
public record ErrorSummary(List<Entry> entries) {

    /** One error, in the words that stand at the field. */
    public record Entry(String href, String label, String text) {

        /** Whether the label ends by itself: no colon follows a question mark. */
        public boolean question() {
            return label.endsWith("?");
        }
    }

    /** That of a form; empty when it has no error. */
    public static ErrorSummary of(List<FieldView> fields) {
        return of(fields, FieldView::label);
    }

    /** The same where fields of one label belong to different things, told apart by their place in the form alone. */
    public static ErrorSummary of(List<FieldView> fields, Function<FieldView, String> label) {
        return new ErrorSummary(fields.stream()
                .filter(field -> field.error() != null)
                .map(field ->
                        new Entry("#" + field.anchor(), label.apply(field), Objects.requireNonNull(field.error())))
                .toList());
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }
}
