package fr.gouv.anct.minisites.admin.form;

import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Form of a record: one field for each component, named as the component. Kinds, limits and requirements follow from
 * types and constraints; the words are messages under the key of the form: {@code <key>.field.<name>}, its
 * {@code .hint}, and {@code <key>.problem.<name>-<code>} or {@code <key>.problem.<code>}.
 *
 * @param <T> the record
 */
public final class Form<T extends Record> {

    private final Class<T> type;
    private final String key;
    private final List<FormField> fields;
    private final Map<String, List<Option>> choices;

    private Form(Class<T> type, String key, List<FormField> fields, Map<String, List<Option>> choices) {
        this.type = type;
        this.key = key;
        this.fields = fields;
        this.choices = choices;
    }

    /**
     * Derives the form of a record, once at the start.
     *
     * @throws IllegalStateException when a component has a type without a field
     */
    public static <T extends Record> Form<T> of(Class<T> type, String key) {
        return new Form<>(
                type,
                key,
                Arrays.stream(type.getRecordComponents()).map(FormField::of).toList(),
                Map.of());
    }

    /** Returns a copy in which a component is chosen from a list; from an empty list, it has no field. */
    public Form<T> choosing(String name, List<Option> options) {
        Map<String, List<Option>> all = new HashMap<>(choices);
        all.put(name, options);
        return new Form<>(type, key, fields, all);
    }

    /** Returns the form of a new value, with the value that it starts from. */
    public FormState<T> empty(AdmittedRequest request, T initial) {
        return FormState.of(this, request, texts(initial), FormMerge.none());
    }

    /** Returns the form of a stored value. */
    public FormState<T> opened(AdmittedRequest request, T stored) {
        Map<String, String> texts = texts(stored);
        return FormState.of(this, request, texts, FormMerge.opened(views(request, texts)));
    }

    /** Returns the submitted form of a new value. */
    public FormState<T> sent(AdmittedRequest request) {
        return FormState.of(this, request, texts(request), FormMerge.none());
    }

    /** Returns the submitted form of a stored value, merged field by field with what is stored now. */
    public FormState<T> sent(AdmittedRequest request, T stored) {
        FormMerge merge = FormMerge.of(request, views(request, texts(stored)));
        return FormState.of(this, request, texts(merge.merged(request)), merge);
    }

    private Map<String, String> texts(AdmittedRequest request) {
        Map<String, String> texts = new LinkedHashMap<>();
        fields.forEach(field -> texts.put(field.name(), request.field(field.name())));
        return texts;
    }

    private Map<String, String> texts(T value) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            texts.put(component.getName(), FormValues.text(FormValues.get(component, value)));
        }
        return texts;
    }

    /** Returns the fields with their texts; without those that are chosen from nothing. */
    List<FieldView> views(AdmittedRequest request, Map<String, String> texts) {
        return fields.stream()
                .flatMap(field -> view(request, field, texts.getOrDefault(field.name(), "")))
                .toList();
    }

    private Stream<FieldView> view(AdmittedRequest request, FormField field, String text) {
        List<Option> options = choices.get(field.name());
        if (options != null && options.isEmpty()) {
            return Stream.empty();
        }
        String label = key + ".field." + field.name();
        FieldView plain = FieldView.of(
                        options == null ? field.kind() : FieldView.Kind.SELECT,
                        field.name(),
                        request.message(label),
                        text)
                .atMost(field.longest());
        FieldView needed = field.required() ? plain : plain.optional();
        FieldView hinted =
                request.hasMessage(label + ".hint") ? needed.withHint(request.message(label + ".hint")) : needed;
        return Stream.of(options == null ? hinted : hinted.withOptions(options));
    }

    Class<T> type() {
        return type;
    }

    String key() {
        return key;
    }
}
