package fr.gouv.anct.minisites.admin.component;

import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * GET form above a list of the back office that filters it by select lists, search words and other fields such as
 * dates. Query parameters of the list that are not form fields are sent as hidden fields: the list keeps its order and
 * the restriction set by a link.
 *
 * @param action of the form; also the target of the link that clears all filters
 * @param choices select lists; the first option of each is « all », with an empty value
 * @param words search field; null when the list has no search
 * @param fields others, such as dates
 * @param hidden fields sent in addition
 * @param restrictions set by a link, for display
 * @param active whether the list is filtered now
 */
public record Filters(
        String action,
        List<Choice> choices,
        @Nullable Words words,
        List<Field> fields,
        List<HiddenField> hidden,
        List<Restriction> restrictions,
        boolean active) {

    /** Number of fields beside the search that a list shows unfolded. */
    private static final int UNFOLDED = 2;

    /** Filters for the list at a URL. */
    public Filters(ListUrl url, List<Choice> choices, @Nullable Words words, List<Field> fields, boolean active) {
        this(url.path(), choices, words, fields, hidden(url, choices, words, fields), List.of(), active);
    }

    /** Filters without other fields. */
    public Filters(ListUrl url, List<Choice> choices, @Nullable Words words, boolean active) {
        this(url, choices, words, List.of(), active);
    }

    private static List<HiddenField> hidden(
            ListUrl url, List<Choice> choices, @Nullable Words words, List<Field> fields) {
        Map<String, String> others = url.parameters();
        choices.forEach(choice -> others.remove(choice.name()));
        fields.forEach(field -> others.remove(field.name()));
        if (words != null) {
            others.remove(words.name());
        }
        return others.entrySet().stream()
                .map(other -> new HiddenField(other.getKey(), other.getValue()))
                .toList();
    }

    /** Whether the fields beside the search are folded, so that the list begins on the first screen. */
    public boolean folding() {
        return choices.size() + fields.size() > UNFOLDED;
    }

    /** Whether the folded fields are open at first: one of them has a value. */
    public boolean open() {
        return choices.stream().anyMatch(choice -> !choice.value().isEmpty())
                || fields.stream().anyMatch(field -> !field.value().isEmpty());
    }

    /** Returns what the list is filtered by beside its restrictions, as a printed list says it. */
    public List<Value> values() {
        Stream<Value> searched = Stream.ofNullable(words).map(search -> new Value(search.label(), search.value()));
        Stream<Value> chosen = choices.stream().map(Choice::shown);
        Stream<Value> typed = fields.stream().map(field -> new Value(field.label(), field.value()));
        return Stream.of(searched, chosen, typed)
                .flatMap(Function.identity())
                .filter(value -> !value.text().isBlank())
                .toList();
    }

    /** Returns a copy with the list's restrictions. */
    public Filters restricted(List<Restriction> by) {
        return new Filters(action, choices, words, fields, hidden, by, active);
    }

    /** A select list. */
    public record Choice(String name, String label, String value, List<Option> options) {

        /**
         * Creates the select list of an enum: its label is the message under the key, its options are {@code <key>.all}
         * and {@code <key>.<CONSTANT>}.
         */
        public static <E extends Enum<E>> Choice of(
                AdmittedRequest request, String name, String key, Class<E> type, @Nullable E chosen) {
            List<E> all = List.of(type.getEnumConstants());
            return of(request, name, key, all, constant -> key + "." + constant.name(), chosen);
        }

        /**
         * Creates the select list of some constants of an enum, with labels from elsewhere.
         *
         * @param labels message key of a constant
         */
        public static <E extends Enum<E>> Choice of(
                AdmittedRequest request,
                String name,
                String key,
                Collection<E> offered,
                Function<E, String> labels,
                @Nullable E chosen) {
            Stream<Option> constants = offered.stream()
                    .map(constant -> new Option(ListUrl.code(constant), request.message(labels.apply(constant))));
            return new Choice(
                    name,
                    request.message(key),
                    chosen == null ? "" : ListUrl.code(chosen),
                    Stream.concat(Stream.of(new Option("", request.message(key + ".all"))), constants)
                            .toList());
        }

        private Value shown() {
            return options.stream()
                    .filter(option -> !value.isEmpty() && option.value().equals(value))
                    .map(option -> new Value(label, option.label()))
                    .findFirst()
                    .orElse(new Value(label, ""));
        }
    }

    /**
     * An additional input field.
     *
     * @param type of its {@code input}: {@code text} or {@code date}
     * @param problem error message for the value
     */
    public record Field(
            String name,
            String label,
            String type,
            String value,
            @Nullable String problem) {

        /** A field without an error. */
        public Field(String name, String label, String type, String value) {
            this(name, label, type, value, null);
        }
    }

    /**
     * A restriction of the list that has no field.
     *
     * @param text label, beginning in lower case
     * @param clearHref the list without it
     */
    public record Restriction(String text, String clearHref) {}

    /** A search field. */
    public record Words(String name, String label, String value) {}

    /** A filter that is set, with its value as people read it. */
    public record Value(String label, String text) {}
}
