package fr.gouv.anct.minisites.admin.form;

import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.validation.Constraints;
import fr.gouv.anct.minisites.validation.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A form with its texts, as opened or as submitted; whatever is refused, the texts stay as typed.
 *
 * @param texts by field name
 * @param merge with the stored value
 * @param problems messages by field name
 */
public record FormState<T extends Record>(
        Form<T> form,
        AdmittedRequest request,
        Map<String, String> texts,
        FormMerge merge,
        Map<String, String> problems) {

    static <T extends Record> FormState<T> of(
            Form<T> form, AdmittedRequest request, Map<String, String> texts, FormMerge merge) {
        return new FormState<>(form, request, texts, merge, Map.of());
    }

    /** Whether another user changed a field meanwhile that this form changes too: it is shown again. */
    public boolean conflicting() {
        return merge.overtaken();
    }

    /** Returns the value, valid or not. */
    public T value() {
        return FormValues.create(form.type(), texts);
    }

    /** Returns a copy with the violations of the constraints on the record. */
    public FormState<T> checked() {
        FormState<T> state = this;
        for (Problem problem : Constraints.check(value())) {
            state = state.with(problem);
        }
        return state;
    }

    public boolean valid() {
        return problems.isEmpty();
    }

    /** Returns a copy with a problem at a field, in words under the key of the form. */
    public FormState<T> with(Problem problem) {
        String prefix = form.key() + ".problem.";
        String key = Stream.of(prefix + problem.path() + "-" + problem.code(), prefix + problem.code())
                .filter(request::hasMessage)
                .findFirst()
                .orElse("problem." + problem.code());
        return with(problem.path(), request.message(key, problem.arguments().toArray()));
    }

    private FormState<T> with(String name, String message) {
        Map<String, String> all = new LinkedHashMap<>(problems);
        all.putIfAbsent(name, message);
        return new FormState<>(form, request, texts, merge, all);
    }

    /** Returns the form for its template, posted to the address of the request. */
    public FormView view() {
        List<FieldView> fields = merge.mark(form.views(request, texts), request.messages()).stream()
                .map(field -> problems.containsKey(field.name())
                        ? field.withError(problems.get(field.name()), List.of())
                        : field)
                .toList();
        return new FormView(request.address(), ErrorSummary.of(fields), fields);
    }
}
