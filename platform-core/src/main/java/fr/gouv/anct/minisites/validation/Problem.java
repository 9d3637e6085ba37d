package fr.gouv.anct.minisites.validation;

import java.util.List;

/**
 * A violation found in one field of a form or API request: path of the field, code and arguments of its message, and
 * suggested values.
 *
 * @param path of the component, for example {@code publisher.siret} or {@code processings.0.purpose}; empty for the
 *     value as a whole
 * @param code end of the message key, lower case with hyphens, for example {@code missing}
 * @param arguments of the message, such as the limit that was exceeded
 * @param suggestions valid values to use instead
 */
public record Problem(String path, String code, List<Object> arguments, List<String> suggestions) {

    /** Code of a value that is required and blank. */
    public static final String MISSING = "missing";

    /** Code of a text or list with more characters or elements than allowed; the argument is the maximum. */
    public static final String LONG = "long";

    public static Problem of(String path, String code, Object... arguments) {
        return new Problem(path, code, List.of(arguments), List.of());
    }

    /** Returns a copy at another component. */
    public Problem at(String other) {
        return new Problem(other, code, arguments, suggestions);
    }

    /** Returns a copy with values to use instead. */
    public Problem suggesting(List<String> values) {
        return new Problem(path, code, arguments, values);
    }
}
