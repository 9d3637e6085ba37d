package fr.gouv.anct.minisites.provisioning.request;

import fr.gouv.anct.minisites.database.StoredJson;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Answers of a request as typed, valid or not.
 *
 * @param typed no entry for a field that was never answered
 */
public record Answers(Map<Field, String> typed) {

    /** Answers of an empty form. */
    public static final Answers EMPTY = new Answers(Map.of());

    public Answers {
        Map<Field, String> ordered = new EnumMap<>(Field.class);
        ordered.putAll(typed);
        typed = Collections.unmodifiableMap(ordered);
    }

    /** Returns an answer as typed; empty when there is none. */
    public String get(Field field) {
        return typed.getOrDefault(field, "");
    }

    /** Returns a copy with the given answers, which take precedence. */
    public Answers with(Map<Field, String> more) {
        Map<Field, String> all = new EnumMap<>(Field.class);
        all.putAll(typed);
        all.putAll(more);
        return new Answers(all);
    }

    /** JSON stored in the database: the key of each field and its answer. */
    public String json() {
        Map<String, String> stored = new LinkedHashMap<>();
        typed.forEach((field, value) -> stored.put(field.key(), value));
        return StoredJson.write(stored);
    }

    /** Parses {@link #json()}; a field that no longer exists is omitted. */
    public static Answers of(String json) {
        Map<Field, String> typed = new EnumMap<>(Field.class);
        StoredJson.MAPPER
                .readTree(json)
                .properties()
                .forEach(entry -> Field.of(entry.getKey())
                        .ifPresent(field -> typed.put(field, entry.getValue().asString(""))));
        return new Answers(typed);
    }
}
