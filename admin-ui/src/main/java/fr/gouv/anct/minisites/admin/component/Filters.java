package fr.gouv.anct.minisites.admin.component;

import fr.gouv.anct.minisites.admin.form.Option;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form that narrows a list, sent with GET. What stands in the address of the list and is no field of the form is sent with
 * it: a list stays in its order and keeps to what a link has restricted it to.
 *
 * @param action of the form, also where all filters are cleared
 * @param choices lists to choose from; the first option of each is « all », with an empty value
 * @param words field for free words; none when the list has no such search
 * @param fields others, such as dates
 * @param hidden what is sent beside the fields
 * @param restrictions what a link has restricted the list to, to be shown
 * @param active whether the list is narrowed now
 */
public record Filters(
        String action,
        List<Choice> choices,
        @Nullable Words words,
        List<Field> fields,
        List<Hidden> hidden,
        List<Restriction> restrictions,
        boolean active) {

    /** Of the list at an address. */
    public Filters(
            ListAddress address, List<Choice> choices, @Nullable Words words, List<Field> fields, boolean active) {
        this(address.path(), choices, words, fields, hidden(address, choices, words, fields), List.of(), active);
    }

    /** With no other fields. */
    public Filters(ListAddress address, List<Choice> choices, @Nullable Words words, boolean active) {
        this(address, choices, words, List.of(), active);
    }

    private static List<Hidden> hidden(
            ListAddress address, List<Choice> choices, @Nullable Words words, List<Field> fields) {
        Map<String, String> others = address.parameters();
        choices.forEach(choice -> others.remove(choice.name()));
        fields.forEach(field -> others.remove(field.name()));
        if (words != null) {
            others.remove(words.name());
        }
        return others.entrySet().stream()
                .map(other -> new Hidden(other.getKey(), other.getValue()))
                .toList();
    }

    /** The same with what restricts the list. */
    public Filters restricted(List<Restriction> by) {
        return new Filters(action, choices, words, fields, hidden, by, active);
    }

    /** A list to choose from. */
    public record Choice(String name, String label, String value, List<Option> options) {}

    /**
     * Another field to type in.
     *
     * @param type of its {@code input}: {@code text} or {@code date}
     * @param problem what is wrong with the value, in words
     */
    public record Field(
            String name,
            String label,
            String type,
            String value,
            @Nullable String problem) {

        /** With nothing wrong. */
        public Field(String name, String label, String type, String value) {
            this(name, label, type, value, null);
        }
    }

    /**
     * What a list is restricted to without a field for it.
     *
     * @param text in words, beginning in lower case
     * @param clearHref the list without it
     */
    public record Restriction(String text, String clearHref) {}

    /** A field for free words. */
    public record Words(String name, String label, String value) {}
}
