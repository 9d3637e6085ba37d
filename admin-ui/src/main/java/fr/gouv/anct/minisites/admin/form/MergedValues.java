package fr.gouv.anct.minisites.admin.form;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Three-way merge of typed values and values stored meanwhile, against the form's base: a value that the author left
 * unchanged becomes the stored one. Where both changed a value differently, the typed one is kept, and the value is a
 * conflict.
 *
 * @param values same keys as the typed values
 * @param conflicts stored values, by the keys of the conflicts
 */
public record MergedValues<K, V>(Map<K, V> values, Map<K, V> conflicts) {

    /**
     * Merges the values.
     *
     * @param seen values that the form is based on
     * @param now stored values
     */
    public static <K, V> MergedValues<K, V> of(Map<K, V> seen, Map<K, V> now, Map<K, V> typed) {
        Map<K, V> values = new LinkedHashMap<>();
        Map<K, V> conflicts = new LinkedHashMap<>();
        typed.forEach((key, value) -> {
            V before = Objects.requireNonNull(seen.get(key));
            V stored = Objects.requireNonNull(now.get(key));
            values.put(key, value.equals(before) ? stored : value);
            if (!value.equals(before) && !stored.equals(before) && !stored.equals(value)) {
                conflicts.put(key, stored);
            }
        });
        return new MergedValues<>(values, conflicts);
    }
}
