package fr.gouv.anct.minisites.admin.component;

import java.util.Map;
import java.util.stream.Stream;

/** A field that a form carries and nobody sees. */
public record Hidden(String name, String value) {

    /** One for each entry, in their order. */
    public static Stream<Hidden> of(Map<String, String> values) {
        return values.entrySet().stream().map(field -> new Hidden(field.getKey(), field.getValue()));
    }
}
