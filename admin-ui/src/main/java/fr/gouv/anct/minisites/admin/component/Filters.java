package fr.gouv.anct.minisites.admin.component;

import fr.gouv.anct.minisites.admin.form.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form that narrows a list, sent with GET.
 *
 * @param action of the form, also where all filters are cleared
 * @param choices lists to choose from; the first option of each is « all », with an empty value
 * @param words field for free words; none when the list has no such search
 * @param fields others, such as dates
 * @param active whether the list is narrowed now
 */
public record Filters(
        String action, List<Choice> choices, @Nullable Words words, List<Field> fields, boolean active) {

    /** With no other fields. */
    public Filters(String action, List<Choice> choices, @Nullable Words words, boolean active) {
        this(action, choices, words, List.of(), active);
    }

    /** Whether the list is narrowed, if only by what is chosen to begin with: one that is empty without is not narrowed. */
    public boolean narrow() {
        return active || choices.stream().anyMatch(choice -> !choice.value().isEmpty());
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

    /** A field for free words. */
    public record Words(String name, String label, String value) {}
}
