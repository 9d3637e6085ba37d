package fr.gouv.anct.minisites.admin.form;

import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.validation.Constraints;
import fr.gouv.anct.minisites.validation.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * A form with its texts, as opened or as submitted; whatever is refused, the texts stay as typed.
 *
 * @param texts by field name
 * @param merge with the stored value
 * @param problems messages by field name
 * @param suggestions valid values by field name
 */
public record FormState<T extends Record>(
        Form<T> form,
        AdmittedRequest request,
        Map<String, String> texts,
        FormMerge merge,
        Map<String, String> problems,
        Map<String, List<String>> suggestions) {

    static <T extends Record> FormState<T> of(
            Form<T> form, AdmittedRequest request, Map<String, String> texts, FormMerge merge) {
        return new FormState<>(form, request, texts, merge, Map.of(), Map.of());
    }

    /** Returns a copy in which a field has another text than the stored one, as if it had been typed. */
    public FormState<T> typed(String name, String text) {
        Map<String, String> all = new LinkedHashMap<>(texts);
        all.put(name, text);
        return new FormState<>(form, request, all, merge, problems, suggestions);
    }

    /** Whether another user changed a field meanwhile that this form changes too: it is shown again. */
    public boolean conflicting() {
        return merge.overtaken();
    }

    /** Returns the value, valid or not; null where a text is no value of its component. */
    public T value() {
        return FormValues.create(form, texts).value();
    }

    /** Returns a copy with the texts that are no values, and the violations of the constraints on the record. */
    public FormState<T> checked() {
        FormValues.Converted<T> converted = FormValues.create(form, texts);
        List<Problem> found = new ArrayList<>(converted.problems());
        found.addAll(Constraints.check(converted.value()));
        return with(found);
    }

    public boolean valid() {
        return problems.isEmpty();
    }

    /**
     * Answers a submitted form: shows it again when it conflicts (409) or is refused (422), acts otherwise.
     *
     * @param show shows the form
     * @param act is given the valid form
     */
    public Mono<ServerResponse> answer(
            BiFunction<HttpStatus, FormState<T>, Mono<ServerResponse>> show,
            Function<FormState<T>, Mono<ServerResponse>> act) {
        if (conflicting()) {
            return show.apply(HttpStatus.CONFLICT, this);
        }
        FormState<T> checked = checked();
        return checked.valid() ? act.apply(checked) : show.apply(HttpStatus.UNPROCESSABLE_CONTENT, checked);
    }

    /** Returns a copy with problems at their fields; of several at a field, the first is shown. */
    public FormState<T> with(Collection<Problem> found) {
        FormState<T> state = this;
        for (Problem problem : found) {
            state = state.with(problem);
        }
        return state;
    }

    /** Returns a copy with a problem at a field, in words under the key of the form. */
    public FormState<T> with(Problem problem) {
        return with(problem.path(), request.messages().of(form.key(), problem), problem.suggestions());
    }

    private FormState<T> with(String name, String message, List<String> instead) {
        if (problems.containsKey(name)) {
            return this;
        }
        Map<String, String> all = new LinkedHashMap<>(problems);
        all.put(name, message);
        Map<String, List<String>> suggested = new LinkedHashMap<>(suggestions);
        suggested.put(name, instead);
        return new FormState<>(form, request, texts, merge, all, suggested);
    }

    /**
     * Returns a copy merged with what others stored since the form was opened: components that its author left
     * unchanged take the stored value, one that both changed is a problem. A list of records is merged row by row
     * ({@link MergedRows}), a set by its elements.
     *
     * @param seen the value that the form is based on
     * @param now the stored value
     */
    public FormState<T> merged(T seen, T now) {
        Map<String, String> before = FormValues.texts(seen);
        Map<String, String> stored = FormValues.texts(now);
        Map<String, String> typed = new LinkedHashMap<>(texts);
        form.sets().forEach(set -> {
            String others = stored.getOrDefault(set, "");
            typed.put(set, FormValues.merged(before.getOrDefault(set, ""), others, texts.getOrDefault(set, "")));
            before.put(set, others);
        });
        Map<String, String> all = new LinkedHashMap<>();
        Map<String, String> conflicts = new LinkedHashMap<>();
        Map<String, String> overtaken = new LinkedHashMap<>();
        for (String list : FormField.lists(form.type())) {
            MergedRows rows = MergedRows.of(list, before, stored, typed);
            all.putAll(rows.texts());
            conflicts.putAll(rows.conflicts());
            if (!rows.overtaken().isEmpty()) {
                overtaken.put(list, rows.overtaken());
            }
            typed.keySet().removeIf(name -> name.startsWith(list + "."));
        }
        MergedValues<String, String> merged = MergedValues.of(before, stored, typed);
        all.putAll(merged.values());
        conflicts.putAll(merged.conflicts());
        FormState<T> state = of(form, request, all, merge);
        for (Map.Entry<String, String> list : overtaken.entrySet()) {
            String message = request.message("field.overtaken.list", FormMerge.shortened(list.getValue()));
            state = state.with(list.getKey(), message, List.of());
        }
        for (Map.Entry<String, String> conflict : conflicts.entrySet()) {
            state = state.conflicting(conflict.getKey(), conflict.getValue());
        }
        return state;
    }

    private FormState<T> conflicting(String name, String stored) {
        String message = form.views(request, texts).stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .map(field ->
                        FormMerge.conflict(field, stored, request.messages()).requireError())
                .orElseGet(() -> FormMerge.conflict(stored, request.messages()));
        return with(name, message, List.of());
    }

    /** Returns the form for its template, posted to the address of the request. */
    public FormView view() {
        List<FieldView> fields = merge.mark(form.views(request, texts), request.messages()).stream()
                .map(field -> problems.containsKey(field.name())
                        ? field.withError(problems.get(field.name()), suggestions.getOrDefault(field.name(), List.of()))
                        : field)
                .toList();
        return new FormView(request.address(), ErrorSummary.of(fields), fields);
    }
}
