package fr.gouv.anct.minisites.access.session;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Path and values of a form submitted after the session of its user had ended, stored so that the form can be filled
 * again after sign-in.
 *
 * @param path of the submission, on the back office's host
 * @param page path and query of the page with the form, on that host; null if the browser did not send it
 * @param fields submitted values, including the token; empty if files were sent, which are not stored
 */
public record InterruptedForm(String path, @Nullable String page, Map<String, List<String>> fields) {

    /** Maximum size, in characters; the longest step of the request form has some 10,000. */
    public static final int LARGEST = 100_000;

    /** Whether files were sent and must be selected again. */
    public boolean hasFiles() {
        return fields.isEmpty();
    }

    /** Size in characters, including field names. */
    public int size() {
        return fields.entrySet().stream()
                .mapToInt(field -> field.getKey().length()
                        + field.getValue().stream().mapToInt(String::length).sum())
                .sum();
    }
}
