package fr.gouv.anct.minisites.admin.form;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Form for the template {@code admin/component/form}: the URL that it is posted to, its error summary and its fields.
 *
 * @param action URL it is posted to
 */
public record FormView(String action, ErrorSummary errors, List<FieldView> fields) {

    /** Whether a field is required: a form of optional fields alone does not say that the others are required. */
    public boolean requiring() {
        return fields.stream().anyMatch(FieldView::required);
    }

    /** Returns a copy whose first field has the focus: the form of something new is opened to be filled in. */
    public FormView creating() {
        List<FieldView> opened = IntStream.range(0, fields.size())
                .mapToObj(i -> i == 0 ? fields.get(i).focused() : fields.get(i))
                .toList();
        return new FormView(action, errors, opened);
    }

    /**
     * Whether the browser must block invalid input: it submits an invalid date as an empty value, which would remove
     * the stored one. In other fields the server names the problem better.
     */
    public boolean blocking() {
        return fields.stream().anyMatch(field -> field.kind() == FieldView.Kind.DATE);
    }

    /** Whether nothing is typed in it. */
    public boolean blank() {
        return fields.stream().allMatch(field -> field.value().isBlank());
    }

    /** Returns one of its fields, for a template that places them itself. */
    public FieldView field(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No field " + name));
    }

    /** Returns the fields of some components, in this order; those that the form lacks are left out. */
    public List<FieldView> fields(String... components) {
        return Arrays.stream(components)
                .flatMap(component -> fields.stream()
                        .filter(field ->
                                field.name().equals(component) || field.name().startsWith(component + ".")))
                .toList();
    }

    /** Returns a copy that is posted to another URL. */
    public FormView postedTo(String url) {
        return new FormView(url, errors, fields);
    }
}
