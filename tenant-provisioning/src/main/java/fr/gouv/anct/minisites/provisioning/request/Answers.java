package fr.gouv.anct.minisites.provisioning.request;

import fr.gouv.anct.minisites.database.StoredJson;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was typed, valid or not.
 *
 * @param typed nothing for what was never answered
 */
public record Answers(Map<Field, String> typed) {

    /** Of a form that nobody filled in. */
    public static final Answers EMPTY = new Answers(Map.of());

    public Answers {
        Map<Field, String> ordered = new EnumMap<>(Field.class);
        ordered.putAll(typed);
        typed = Collections.unmodifiableMap(ordered);
    }

    /** As typed; empty when it was not. */
    public String get(Field field) {
        return typed.getOrDefault(field, "");
    }

    /** These and the given ones, which win. */
    public Answers with(Map<Field, String> more) {
        Map<Field, String> all = new EnumMap<>(Field.class);
        all.putAll(typed);
        all.putAll(more);
        return new Answers(all);
    }

    /** As the database keeps them: the key of each field and what was typed. */
    public String json() {
        Map<String, String> stored = new LinkedHashMap<>();
        typed.forEach((field, value) -> stored.put(field.key(), value));
        return StoredJson.write(stored);
    }

    /** Reads {@link #json()}; a field that is not asked any more is left out. */
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
