package fr.gouv.anct.minisites.admin.form;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * List of a form's errors, each linked to its field, or to the screen where it is corrected; see
 * {@code admin/component/error-summary}.
 */
public record ErrorSummary(List<Entry> entries) {

    /**
     * One error, with the message displayed at the field.
     *
     * @param href anchor of the field, or address of the screen
     */
    public record Entry(String href, String label, String text) {

        /** Whether the label is a question, after which no colon follows. */
        public boolean question() {
            return label.endsWith("?");
        }
    }

    /** Returns the errors of a form; empty when it has none. */
    public static ErrorSummary of(List<FieldView> fields) {
        return of(fields, FieldView::label);
    }

    /** Returns the errors of a form in which several fields share a label, disambiguated by the given function. */
    public static ErrorSummary of(List<FieldView> fields, Function<FieldView, String> label) {
        return new ErrorSummary(fields.stream()
                .filter(field -> field.error() != null)
                .map(field ->
                        new Entry("#" + field.anchor(), label.apply(field), Objects.requireNonNull(field.error())))
                .toList());
    }

    /** Returns these errors, and others after them. */
    public ErrorSummary and(List<Entry> others) {
        return new ErrorSummary(Stream.concat(entries.stream(), others.stream()).toList());
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }
}
