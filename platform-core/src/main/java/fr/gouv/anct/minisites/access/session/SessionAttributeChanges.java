package fr.gouv.anct.minisites.access.session;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holds the attributes of a session and computes which of them the current call has set or removed since it read the
 * session. Only the changes are saved, so that concurrent calls do not undo each other's changes.
 */
final class SessionAttributeChanges {

    private final Map<String, String> values;
    private Map<String, String> stored;

    private SessionAttributeChanges(Map<String, String> values, Map<String, String> stored) {
        this.values = new HashMap<>(values);
        this.stored = stored;
    }

    static SessionAttributeChanges none() {
        return new SessionAttributeChanges(Map.of(), Map.of());
    }

    static SessionAttributeChanges stored(Map<String, String> values) {
        return new SessionAttributeChanges(values, Map.copyOf(values));
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

    /** Attributes set by this call. */
    Map<String, String> set() {
        Map<String, String> set = new HashMap<>(values);
        set.entrySet().removeIf(entry -> Objects.equals(stored.get(entry.getKey()), entry.getValue()));
        return set;
    }

    /** Attributes removed by this call, with the value it read: a value set by a concurrent call is kept. */
    Map<String, String> removed() {
        Map<String, String> removed = new HashMap<>(stored);
        removed.keySet().removeAll(values.keySet());
        return removed;
    }

    void saved() {
        stored = Map.copyOf(values);
    }
}
