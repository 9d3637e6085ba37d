package fr.gouv.anct.minisites.admin.form;

import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.validation.Constraints;
import fr.gouv.anct.minisites.validation.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

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
        return with(problem.path(), request.messages().of(form.key(), problem));
    }

    private FormState<T> with(String name, String message) {
        Map<String, String> all = new LinkedHashMap<>(problems);
        all.putIfAbsent(name, message);
        return new FormState<>(form, request, texts, merge, all);
    }

    /**
     * Returns a copy merged with what others stored since the form was opened: components that its author left
     * unchanged take the stored value, one that both changed is a problem. A list of records is merged as one value, a
     * set by its elements.
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
        MergedValues<String, Map<String, String>> merged =
                MergedValues.of(byComponent(before), byComponent(stored), byComponent(typed));
        Map<String, String> all = new LinkedHashMap<>();
        merged.values().values().forEach(all::putAll);
        FormState<T> state = new FormState<>(form, request, all, merge, Map.of());
        for (Map.Entry<String, Map<String, String>> conflict :
                merged.conflicts().entrySet()) {
            state = state.conflicting(conflict.getKey(), conflict.getValue());
        }
        return state;
    }

    private FormState<T> conflicting(String component, Map<String, String> now) {
        String name = now.size() == 1 ? now.keySet().iterator().next() : component;
        String stored = now.values().stream().filter(text -> !text.isEmpty()).collect(Collectors.joining(", "));
        return views().filter(field -> field.name().equals(name))
                .findFirst()
                .map(field -> with(
                        name,
                        FormMerge.conflict(field, stored, request.messages()).requireError()))
                .orElseGet(() -> with(name, FormMerge.conflict(stored, request.messages())));
    }

    /** Returns the texts by component; a list of records has all of its texts, and is there even without one. */
    private Map<String, Map<String, String>> byComponent(Map<String, String> all) {
        Set<String> lists = FormField.lists(form.type());
        Map<String, Map<String, String>> parts = new LinkedHashMap<>();
        lists.forEach(list -> parts.put(list, new LinkedHashMap<>()));
        all.forEach((name, text) -> {
            String component = lists.stream()
                    .filter(list -> name.startsWith(list + "."))
                    .findFirst()
                    .orElse(name);
            parts.computeIfAbsent(component, _ -> new LinkedHashMap<>()).put(name, text);
        });
        return parts;
    }

    private Stream<FieldView> views() {
        return form.views(request, texts).stream();
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
