package fr.gouv.anct.minisites.admin.form;

import fr.gouv.anct.minisites.admin.text.Messages;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Form field for the template {@code admin/component/field}: name, label, hint, value, error, kind of input, options
 * and findings.
 *
 * @param hint under the label; usually absent
 * @param value as typed, valid or not; for choices the chosen {@link Option#value()}
 * @param error the problem and its remedy
 * @param success positive result of a check, such as a free address; shown when there is no error
 * @param suggestions valid values
 * @param need whether it is required
 * @param autocomplete HTML token when the field is about the user who fills it in (RGAA 11.13)
 * @param longest maximum length in characters; 0 when it is unknown
 * @param options of the kinds that offer a choice
 * @param htmx attributes of htmx for the field itself, such as {@code hx-get}
 * @param remarks findings about its value
 * @param readOnly displayed and submitted, but not editable; the hint gives the reason
 * @param base fingerprint of the stored value that the form is based on, submitted with it; absent where nothing is
 *     stored
 */
public record FieldView(
        String name,
        String id,
        String label,
        @Nullable String hint,
        String value,
        @Nullable String error,
        @Nullable String success,
        List<String> suggestions,
        Kind kind,
        Need need,
        @Nullable String autocomplete,
        int longest,
        List<Option> options,
        Map<String, String> htmx,
        List<InlineFinding> remarks,
        boolean readOnly,
        @Nullable String base) {

    private static final int SHORT_LINE = 120;

    /** Whether a field is required. */
    public enum Need {
        REQUIRED,
        /** The label says « facultatif » (optional). */
        OPTIONAL,
        /** Another answer can make it required: the label says nothing, the hint gives the condition. */
        DEPENDENT
    }

    /** Kind of input. */
    public enum Kind {
        LINE,
        TEXT,
        EMAIL,
        URL,
        DATE,
        SLUG,
        RADIOS,
        SELECT,
        /** Any number of the options; the value holds the ticked ones, separated by spaces. */
        CHECKBOXES,
        /** Radios with the colour of an accent; the values are those of {@code Accent.dsfrName()}. */
        SWATCHES;

        boolean choice() {
            return this == RADIOS || this == SELECT || this == SWATCHES || this == CHECKBOXES;
        }
    }

    /** Creates a required field whose id is its name; a dot would need escaping in selectors, and is a hyphen there. */
    public static FieldView of(Kind kind, String name, String label, String value) {
        return new FieldView(
                name,
                name.replace('.', '-'),
                label,
                null,
                value,
                null,
                null,
                List.of(),
                kind,
                Need.REQUIRED,
                null,
                0,
                List.of(),
                Map.of(),
                List.of(),
                false,
                null);
    }

    /**
     * Creates a field with the message under a key as its label, and the one under its {@code .hint} where there is
     * one.
     *
     * @param arguments of the hint
     */
    public static FieldView of(
            Messages messages, String key, Kind kind, String name, String value, Object... arguments) {
        FieldView field = of(kind, name, messages.get(key), value);
        String hint = key + ".hint";
        return messages.has(hint) ? field.withHint(messages.get(hint, arguments)) : field;
    }

    /** Whether it is always required, regardless of other answers. */
    public boolean required() {
        return need == Need.REQUIRED;
    }

    /** Returns the anchor of the field: the first choice of a group, else the field itself. */
    public String anchor() {
        return kind.choice() && kind != Kind.SELECT && !options.isEmpty() ? id + "-1" : id;
    }

    /**
     * Type of its {@code input}. A browser submits nothing for an invalid date: forms rely on it only to block such a
     * date; other invalid values, such as addresses, are reported by the server. A text that is not a date is shown as
     * typed.
     */
    public String inputType() {
        return kind == Kind.DATE && (value.isEmpty() || DateValidation.iso(value)) ? "date" : "text";
    }

    /** Returns the error of a field that has one. */
    String requireError() {
        return Objects.requireNonNull(error);
    }

    /**
     * Maximum length that the hint says, in characters: of a text of several lines, and of a line that is so short that
     * people reach it; 0 for others.
     */
    public int limit() {
        return kind == Kind.TEXT || (kind == Kind.LINE && longest <= SHORT_LINE) ? longest : 0;
    }

    /** Values of the ticked options. */
    public Set<String> ticked() {
        return Stream.of(value.split(" ")).collect(Collectors.toSet());
    }

    public FieldView withLabel(String text) {
        return with(copy -> copy.label = text);
    }

    public FieldView withHint(String text) {
        return with(copy -> copy.hint = text);
    }

    public FieldView withError(String text, List<String> wouldDo) {
        return with(copy -> {
            copy.error = text;
            copy.success = null;
            copy.suggestions = wouldDo;
        });
    }

    public FieldView withSuggestions(List<String> wouldDo) {
        return with(copy -> copy.suggestions = wouldDo);
    }

    public FieldView withSuccess(String text) {
        return with(copy -> {
            copy.error = null;
            copy.success = text;
            copy.suggestions = List.of();
        });
    }

    public FieldView optional() {
        return with(copy -> copy.need = Need.OPTIONAL);
    }

    public FieldView mandatory() {
        return with(copy -> copy.need = Need.REQUIRED);
    }

    /** Whether it can be left empty: a radio button that is chosen stays so, unless an option is empty. */
    boolean clearable() {
        return !kind.choice()
                || kind == Kind.CHECKBOXES
                || value.isEmpty()
                || options.stream().anyMatch(option -> option.value().isEmpty());
    }

    /** Returns a copy that another answer can make required. */
    public FieldView dependent() {
        return with(copy -> copy.need = Need.DEPENDENT);
    }

    public FieldView withAutocomplete(String token) {
        return with(copy -> copy.autocomplete = token);
    }

    public FieldView atMost(int characters) {
        return with(copy -> copy.longest = characters);
    }

    /** @throws IllegalStateException when there are options, and the kind offers no choice */
    public FieldView withOptions(List<Option> offered) {
        if (!kind.choice() && !offered.isEmpty()) {
            throw new IllegalStateException("Options not supported by field kind " + kind);
        }
        return with(copy -> copy.options = offered);
    }

    /** Sets the attributes, written in the order of their names: {@code Map.of} has another order in each process. */
    public FieldView withHtmx(Map<String, String> attributes) {
        return with(copy -> copy.htmx = new TreeMap<>(attributes));
    }

    /**
     * Returns a copy that has the focus when the screen is shown without errors; a choice stays as it is, because none
     * of its options is the first thing to do.
     */
    FieldView focused() {
        if (kind.choice()) {
            return this;
        }
        Map<String, String> attributes = new TreeMap<>(htmx);
        attributes.put("ms-focus", "");
        return withHtmx(attributes);
    }

    /**
     * Returns a copy that loads a fragment of the screen when its value changes.
     *
     * @param trigger of htmx, for example {@code change}
     * @param target selector of the element that contains the fragment
     * @param sent names of the fields in the URL: no others, above all no CSRF token, belong there
     */
    public FieldView loading(String url, String trigger, String target, String... sent) {
        Map<String, String> attributes = new TreeMap<>(htmx);
        attributes.put("hx-get", url);
        attributes.put("hx-trigger", trigger);
        attributes.put("hx-include", "closest form");
        attributes.put("hx-params", String.join(",", sent));
        attributes.put("hx-target", target);
        attributes.put("hx-sync", "this:replace");
        return withHtmx(attributes);
    }

    public FieldView withRemarks(List<InlineFinding> found) {
        return with(copy -> copy.remarks = found);
    }

    /** Returns a read-only copy with the reason as its hint. */
    public FieldView readOnly(String reason) {
        return with(copy -> {
            copy.hint = reason;
            copy.readOnly = true;
        });
    }

    /** Returns a copy for a form that changes stored values: see {@link FormMerge}. */
    FieldView withBase(String fingerprint) {
        return with(copy -> copy.base = fingerprint);
    }

    private FieldView with(Consumer<Copy> change) {
        Copy copy = new Copy(this);
        change.accept(copy);
        return new FieldView(
                name,
                id,
                copy.label,
                copy.hint,
                value,
                copy.error,
                copy.success,
                copy.suggestions,
                kind,
                copy.need,
                copy.autocomplete,
                copy.longest,
                copy.options,
                copy.htmx,
                copy.remarks,
                copy.readOnly,
                copy.base);
    }

    /** Mutable properties of a field. */
    private static final class Copy {
        private String label;
        private @Nullable String hint;
        private @Nullable String error;
        private @Nullable String success;
        private List<String> suggestions;
        private Need need;
        private @Nullable String autocomplete;
        private int longest;
        private List<Option> options;
        private Map<String, String> htmx;
        private List<InlineFinding> remarks;
        private boolean readOnly;
        private @Nullable String base;

        Copy(FieldView field) {
            label = field.label;
            hint = field.hint;
            error = field.error;
            success = field.success;
            suggestions = field.suggestions;
            need = field.need;
            autocomplete = field.autocomplete;
            longest = field.longest;
            options = field.options;
            htmx = field.htmx;
            remarks = field.remarks;
            readOnly = field.readOnly;
            base = field.base;
        }
    }
}
