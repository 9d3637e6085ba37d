package fr.gouv.anct.minisites.admin.form;

import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.validation.Constraints;
import fr.gouv.anct.minisites.validation.EnumCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Form of a record: one field for each component, named as the component; a record within it has fields named
 * {@code publisher.siret}, an element of a list of records {@code processings.0.purpose}. Kinds, limits and
 * requirements follow from types and constraints: a text has one line unless it is {@code @Multiline}, a
 * {@code List<String>} has one element a line, an enum has radio buttons, a set of an enum has checkboxes, a
 * {@code boolean} one checkbox.
 *
 * <p>The words are messages under the key of the form: {@code <key>.field.<path>} and its {@code .hint},
 * {@code <key>.field.<path>.<code>} for the constants of an enum ({@code .on} for a boolean), and
 * {@code <key>.problem.<path>-<code>} or {@code <key>.problem.<code>} for a problem. A path has no list numbers.
 *
 * @param <T> the record
 */
public final class Form<T extends Record> {

    /** Submitted value of the checkbox of a {@code boolean}. */
    static final String TICKED = "on";

    private final Class<T> type;
    private final String key;
    private final Map<String, List<Option>> choices = new HashMap<>();
    private final Map<String, Set<String>> offered = new HashMap<>();
    private final Map<String, FieldView.Kind> kinds = new HashMap<>();
    private final Map<String, Object[]> hints = new HashMap<>();
    private final Map<String, UnaryOperator<FieldView>> changes = new HashMap<>();
    private final Set<String> absent = new HashSet<>();
    private final List<Set<String>> together = new ArrayList<>();

    private Form(Class<T> type, String key) {
        this.type = type;
        this.key = key;
    }

    /**
     * Derives the form of a record, once at the start.
     *
     * @throws IllegalStateException when a component has a type without a field
     */
    public static <T extends Record> Form<T> of(Class<T> type, String key) {
        FormField.of(type, "", List.of()).forEach(field -> {});
        Constraints.prepare(type);
        return new Form<>(type, key);
    }

    private Form<T> with(Consumer<Form<T>> change) {
        Form<T> copy = new Form<>(type, key);
        copy.choices.putAll(choices);
        copy.offered.putAll(offered);
        copy.kinds.putAll(kinds);
        copy.hints.putAll(hints);
        copy.changes.putAll(changes);
        copy.absent.addAll(absent);
        copy.together.addAll(together);
        change.accept(copy);
        return copy;
    }

    /** Returns a copy in which a component is chosen from a list; from an empty list, it has no field. */
    public Form<T> choosing(String path, List<Option> options) {
        return with(copy -> copy.choices.put(path, options));
    }

    /** Returns a copy that offers a part of the constants of an enum, in their order; the others are refused. */
    public Form<T> offering(String path, Collection<? extends Enum<?>> constants) {
        Set<String> codes = constants.stream().map(EnumCode::of).collect(Collectors.toUnmodifiableSet());
        return with(copy -> copy.offered.put(path, codes));
    }

    /**
     * Returns a copy in which a component has a field of another kind, such as a select list instead of radio buttons.
     */
    public Form<T> as(FieldView.Kind kind, String... paths) {
        return with(copy -> Stream.of(paths).forEach(path -> copy.kinds.put(path, kind)));
    }

    /** Returns a copy with the arguments of a field's hint, such as a limit. */
    public Form<T> hinted(String path, Object... arguments) {
        return with(copy -> copy.hints.put(path, arguments));
    }

    /** Returns a copy that shows a field otherwise: with a hint of its own, read-only, or dependent on another. */
    public Form<T> showing(String path, UnaryOperator<FieldView> change) {
        return with(copy -> copy.changes.merge(path, change, (first, then) -> field -> then.apply(first.apply(field))));
    }

    /** Returns a copy in which fields are required or not according to another one: their hints say when. */
    public Form<T> dependent(String... paths) {
        Form<T> form = this;
        for (String path : paths) {
            form = form.showing(path, FieldView::dependent);
        }
        return form;
    }

    /** Returns a copy without fields for some components: they keep their stored values. */
    public Form<T> without(String... paths) {
        return with(copy -> copy.absent.addAll(List.of(paths)));
    }

    /** Returns a copy in which fields are merged as one value: when one is touched, the others are too. */
    public Form<T> together(String... names) {
        return with(copy -> copy.together.add(Set.of(names)));
    }

    /** Returns the form of a new value, with the value that it starts from. */
    public FormState<T> empty(AdmittedRequest request, T initial) {
        return FormState.of(this, request, FormValues.texts(initial), FormMerge.none());
    }

    /** Returns the form of a stored value. */
    public FormState<T> opened(AdmittedRequest request, T stored) {
        Map<String, String> texts = FormValues.texts(stored);
        return FormState.of(this, request, texts, FormMerge.opened(views(request, texts)));
    }

    /** Returns the submitted form of a new value. */
    public FormState<T> sent(AdmittedRequest request) {
        return FormState.of(this, request, texts(request, Map.of()), FormMerge.none());
    }

    /** Returns the submitted form of a stored value, merged field by field with what is stored now. */
    public FormState<T> sent(AdmittedRequest request, T stored) {
        Map<String, String> now = FormValues.texts(stored);
        FormMerge merge = FormMerge.of(request, views(request, now), together);
        return FormState.of(this, request, texts(merge.merged(request), now), merge);
    }

    /**
     * Returns the submitted form of a value with a version, which the form names: compared with the value of that
     * version by {@link FormState#merged}.
     *
     * @param seen the value of which components without a field are kept
     */
    public FormState<T> sentOver(AdmittedRequest request, T seen) {
        return FormState.of(this, request, texts(request, FormValues.texts(seen)), FormMerge.none());
    }

    private Map<String, String> texts(AdmittedRequest request, Map<String, String> stored) {
        Map<String, String> texts = new LinkedHashMap<>();
        fields(request.form().keySet())
                .forEach(field -> texts.put(
                        field.name(),
                        present(field)
                                ? FormValues.normalized(kind(field), sent(request, field))
                                : stored.getOrDefault(field.name(), "")));
        return FormValues.compacted(FormField.lists(type), texts);
    }

    private static String sent(AdmittedRequest request, FormField field) {
        return field.several()
                ? request.form().getOrDefault(field.name(), List.of()).stream()
                        .filter(value -> !value.isBlank())
                        .sorted()
                        .distinct()
                        .collect(Collectors.joining(" "))
                : request.field(field.name());
    }

    private Stream<FormField> fields(Collection<String> known) {
        return FormField.of(type, "", known);
    }

    /** Returns the paths of the sets; not those in lists of records. */
    Stream<String> sets() {
        return fields(Set.of()).filter(FormField::several).map(FormField::name);
    }

    private boolean present(FormField field) {
        String path = FormField.path(field.name());
        return !absent.contains(path) && !List.of().equals(choices.get(path));
    }

    private FieldView.Kind kind(FormField field) {
        String path = FormField.path(field.name());
        FieldView.Kind kind = kinds.get(path);
        if (kind != null) {
            return kind;
        }
        return choices.containsKey(path) && !field.kind().choice() ? FieldView.Kind.SELECT : field.kind();
    }

    /** Returns the fields with their texts; without those that are chosen from nothing. */
    List<FieldView> views(AdmittedRequest request, Map<String, String> texts) {
        return fields(texts.keySet())
                .filter(this::present)
                .map(field -> view(request, field, texts.getOrDefault(field.name(), "")))
                .toList();
    }

    private FieldView view(AdmittedRequest request, FormField field, String text) {
        String path = FormField.path(field.name());
        String label = key + ".field." + path;
        Object[] hint = hints.getOrDefault(path, new Object[0]);
        FieldView offering = FieldView.of(request.messages(), label, kind(field), field.name(), text, hint)
                .atMost(field.longest())
                .withOptions(choices.getOrDefault(path, options(request, field, label)));
        boolean one = field.type().isEnum() && !field.several();
        FieldView needed = field.required() || one || !offering.clearable() ? offering : offering.optional();
        return changes.getOrDefault(path, UnaryOperator.identity()).apply(needed);
    }

    private List<Option> options(AdmittedRequest request, FormField field, String label) {
        return codes(field)
                .map(code -> option(request, code, label + "." + code))
                .toList();
    }

    /** Returns the values that a component can have; empty when they are not enumerated. */
    private Stream<String> codes(FormField field) {
        if (field.type() == boolean.class) {
            return Stream.of(TICKED);
        }
        return field.type().isEnum()
                ? Arrays.stream(field.type().getEnumConstants())
                        .map(constant -> EnumCode.of((Enum<?>) constant))
                        .filter(code -> offers(field.name(), code))
                : Stream.empty();
    }

    /** Whether a component can have a constant: any that is stored, when it has no field. */
    boolean offers(String name, String code) {
        String path = FormField.path(name);
        return absent.contains(path) || offered.getOrDefault(path, Set.of(code)).contains(code);
    }

    /** Returns an option with the message under a key as its label, and its {@code .hint} where there is one. */
    private static Option option(AdmittedRequest request, String value, String key) {
        String hint = key + ".hint";
        return new Option(value, request.message(key), request.hasMessage(hint) ? request.message(hint) : null);
    }

    /** Returns the keys of the messages that the form cannot do without. */
    Stream<String> requiredMessages() {
        List<String> rows =
                FormField.lists(type).stream().map(list -> list + ".0.").toList();
        return fields(rows).filter(this::present).flatMap(field -> {
            String path = FormField.path(field.name());
            String label = key + ".field." + path;
            return Stream.concat(
                    Stream.of(label),
                    choices.containsKey(path) ? Stream.empty() : codes(field).map(code -> label + "." + code));
        });
    }

    Class<T> type() {
        return type;
    }

    String key() {
        return key;
    }
}
