package fr.gouv.anct.minisites.access.session;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody was sending when their session had ended.
 *
 * @param path where it was going, on the back office's host
 * @param page path and query of the page on which it stood, on the same host; null where the browser did not say
 * @param fields what was typed, the token among it; empty where files were sent, which nobody keeps
 */
public record InterruptedForm(String path, @Nullable String page, Map<String, List<String>> fields) {

    /** In characters; the longest step of the request form is some 10,000. */
    public static final int LARGEST = 100_000;

    /** Whether files were sent, and are to be chosen again. */
    public boolean ofFiles() {
        return fields.isEmpty();
    }

    /** In characters, names included. */
    public int size() {
        return fields.entrySet().stream()
                .mapToInt(field -> field.getKey().length()
                        + field.getValue().stream().mapToInt(String::length).sum())
                .sum();
    }
}
