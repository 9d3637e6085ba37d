package fr.gouv.anct.minisites.admin.form;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What was typed into a form and what was stored meanwhile, merged value by value against what the form was made from: what
 * its author left alone is what is stored now. Where both changed a value to something else, what was typed stands, and the
 * value is a conflict.
 *
 * @param values the same keys as what was typed
 * @param conflicts what is stored now, by the keys of the conflicts
 */
public record MergedValues<K, V>(Map<K, V> values, Map<K, V> conflicts) {

    /**
     * Merges.
     *
     * @param seen what the form was made from
     * @param now what is stored
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
