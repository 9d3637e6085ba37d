package fr.gouv.anct.minisites.admin.shell;

import java.util.List;
import java.util.Map;

/**
 * What somebody was sending when their session had expired.
 *
 * @param path where it was going, on this host
 */
public record InterruptedForm(String path, Map<String, List<String>> fields) {

    /** In characters, names included. */
    int size() {
        return fields.entrySet().stream()
                .mapToInt(field -> field.getKey().length()
                        + field.getValue().stream().mapToInt(String::length).sum())
                .sum();
    }
}
