package fr.gouv.anct.minisites.admin.component;

import java.util.Map;
import java.util.stream.Stream;

/** A hidden form field. */
public record Hidden(String name, String value) {

    /** Returns a field for each entry, in their order. */
    public static Stream<Hidden> of(Map<String, String> values) {
        return values.entrySet().stream().map(field -> new Hidden(field.getKey(), field.getValue()));
    }
}
