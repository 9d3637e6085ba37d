package fr.gouv.anct.minisites.access.session;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a session holds, and what one call changes of it. Two calls at once must not undo each other's changes: what is saved
 * is the changes alone.
 */
final class Attributes {

    private final Map<String, String> values;
    private Map<String, String> stored;

    private Attributes(Map<String, String> values, Map<String, String> stored) {
        this.values = new HashMap<>(values);
        this.stored = stored;
    }

    static Attributes none() {
        return new Attributes(Map.of(), Map.of());
    }

    static Attributes stored(Map<String, String> values) {
        return new Attributes(values, Map.copyOf(values));
    }

    @Nullable
    String get(String name) {
        return values.get(name);
    }

    Set<String> names() {
        return Set.copyOf(values.keySet());
    }

    void set(String name, String value) {
        values.put(name, value);
    }

    void remove(String name) {
        values.remove(name);
    }

    boolean changed() {
        return !values.equals(stored);
    }

    /** What this call has set. */
    Map<String, String> set() {
        Map<String, String> set = new HashMap<>(values);
        set.entrySet().removeIf(entry -> Objects.equals(stored.get(entry.getKey()), entry.getValue()));
        return set;
    }

    /** What this call has taken away, with the value that it saw: one that another call has set meanwhile stays. */
    Map<String, String> removed() {
        Map<String, String> removed = new HashMap<>(stored);
        removed.keySet().removeAll(values.keySet());
        return removed;
    }

    void saved() {
        stored = Map.copyOf(values);
    }
}
