package fr.gouv.anct.minisites.admin.form;

import fr.gouv.anct.minisites.database.CanonicalUuid;
import fr.gouv.anct.minisites.reference.WebUrl;
import fr.gouv.anct.minisites.time.DateInput;
import fr.gouv.anct.minisites.validation.EnumCode;
import fr.gouv.anct.minisites.validation.PlainText;
import fr.gouv.anct.minisites.validation.Problem;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Converts a record to texts by form field name, and submitted texts back to a record, with a problem for each that has
 * no valid value. A text that is no value of its component becomes null, and is a problem.
 */
final class FormValues {

    private final Form<?> form;
    private final Map<String, String> texts;
    private final List<Problem> problems = new ArrayList<>();

    private FormValues(Form<?> form, Map<String, String> texts) {
        this.form = form;
        this.texts = texts;
    }

    /**
     * A record with the problems of its texts.
     *
     * @param value with null where a text is no value
     */
    record Converted<T>(T value, List<Problem> problems) {}

    /** Creates the record from texts by field name. */
    static <T extends Record> Converted<T> create(Form<T> form, Map<String, String> texts) {
        FormValues values = new FormValues(form, texts);
        return new Converted<>(values.create(form.type(), ""), List.copyOf(values.problems));
    }

    /** Returns the texts of a record by field name. */
    static Map<String, String> texts(Record value) {
        Map<String, String> texts = new LinkedHashMap<>();
        put(texts, value, "");
        return texts;
    }

    private static void put(Map<String, String> texts, Record value, String prefix) {
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            Object part = get(component, value);
            String name = prefix + component.getName();
            if (part instanceof Record inner) {
                put(texts, inner, name + ".");
            } else if (part instanceof List<?> list
                    && FormField.element(component).isRecord()) {
                IntStream.range(0, list.size())
                        .forEach(row -> put(texts, (Record) list.get(row), name + "." + row + "."));
            } else {
                texts.put(name, text(part));
            }
        }
    }

    private static @Nullable Object get(RecordComponent component, Record value) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the text of a value; empty for none. */
    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Boolean ticked -> ticked ? Form.TICKED : "";
            case Enum<?> constant -> EnumCode.of(constant);
            case List<?> lines -> lines.stream().map(String::valueOf).collect(Collectors.joining("\n"));
            case Set<?> several ->
                several.stream().map(FormValues::text).sorted().collect(Collectors.joining(" "));
            default -> value.toString();
        };
    }

    private <T> T create(Class<T> type, String prefix) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            Constructor<T> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(Arrays.stream(components)
                    .map(component -> value(component, prefix + component.getName()))
                    .toArray());
        } catch (NoSuchMethodException
                | InstantiationException
                | IllegalAccessException
                | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    private @Nullable Object value(RecordComponent component, String name) {
        Class<?> type = component.getType();
        Class<?> element = FormField.element(component);
        if (type.isRecord()) {
            return create(type, name + ".");
        }
        if (type == List.class && element.isRecord()) {
            return IntStream.range(0, FormField.size(name, texts.keySet()))
                    .mapToObj(row -> (Object) create(element, name + "." + row + "."))
                    .toList();
        }
        String text = texts.getOrDefault(name, "").strip();
        if (type == Set.class) {
            return elements(text)
                    .map(one -> single(element, name, one))
                    .filter(Objects::nonNull)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
        if (type == List.class) {
            return PlainText.items(text);
        }
        if (type == boolean.class) {
            return text.equals(Form.TICKED);
        }
        return text.isEmpty() && (type != String.class || FormField.nullable(component))
                ? null
                : single(type, name, text);
    }

    private @Nullable Object single(Class<?> type, String name, String text) {
        if (type == String.class) {
            return text;
        }
        if (type == LocalDate.class) {
            return day(name, text);
        }
        Optional<?> value = type.isEnum()
                ? constant(type, text).filter(_ -> form.offers(name, text))
                : type == UUID.class ? CanonicalUuid.read(text) : number(text);
        if (value.isEmpty()) {
            problems.add(Problem.of(name, type == Integer.class ? "number" : "choice"));
        }
        return value.orElse(null);
    }

    private static Optional<?> constant(Class<?> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> EnumCode.of((Enum<?>) constant).equals(text))
                .findFirst();
    }

    /** Reads a number, of which people group the digits with spaces. */
    private static Optional<Integer> number(String text) {
        return Optional.of(text.replaceAll("(?<=[0-9])[\\s\u00a0\u202f]+(?=[0-9])", ""))
                .filter(digits -> digits.matches("-?[0-9]{1,9}"))
                .map(Integer::valueOf);
    }

    private @Nullable LocalDate day(String name, String text) {
        return switch (DateInput.of(text)) {
            case DateInput.On(LocalDate day) -> day;
            case DateInput.Impossible _ -> refused(Problem.of(name, "impossible-date"));
            case DateInput.Unreadable _ -> refused(Problem.of(name, "date"));
        };
    }

    private @Nullable LocalDate refused(Problem problem) {
        problems.add(problem);
        return null;
    }

    /** Returns a text as a field of its kind holds it: one line where it has no others, a URL with its scheme. */
    static String normalized(FieldView.Kind kind, String typed) {
        return switch (kind) {
            case TEXT -> PlainText.lines(typed);
            case URL -> WebUrl.complete(typed);
            case LINE, EMAIL, SLUG, DATE -> PlainText.line(typed);
            case RADIOS, SELECT, SWATCHES, CHECKBOXES -> typed;
        };
    }

    /**
     * Returns the text of a set with the elements that were added and without those that were removed, on either side.
     */
    static String merged(String seen, String now, String typed) {
        List<String> before = elements(seen).toList();
        List<String> stored = elements(now).toList();
        List<String> sent = elements(typed).toList();
        return Stream.concat(stored.stream(), sent.stream())
                .filter(one -> (sent.contains(one) == before.contains(one) ? stored : sent).contains(one))
                .sorted()
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static Stream<String> elements(String text) {
        return Stream.of(text.split(" ")).filter(one -> !one.isEmpty());
    }

    /** Returns the texts with the elements of lists of records renumbered, without those that are blank. */
    static Map<String, String> compacted(Collection<String> lists, Map<String, String> texts) {
        Map<String, String> all = new LinkedHashMap<>(texts);
        for (String list : lists) {
            int next = 0;
            int rows = FormField.size(list, texts.keySet());
            for (int row = 0; row < rows; row++) {
                String from = list + "." + row + ".";
                Map<String, String> parts = all.entrySet().stream()
                        .filter(entry -> entry.getKey().startsWith(from))
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, Map.Entry::getValue, (first, _) -> first, LinkedHashMap::new));
                all.keySet().removeAll(parts.keySet());
                if (parts.values().stream().anyMatch(text -> !text.isBlank())) {
                    String to = list + "." + next++ + ".";
                    parts.forEach((name, text) -> all.put(to + name.substring(from.length()), text));
                }
            }
        }
        return all;
    }
}
