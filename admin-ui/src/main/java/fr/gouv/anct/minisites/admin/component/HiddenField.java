package fr.gouv.anct.minisites.admin.component;

import java.util.Map;
import java.util.stream.Stream;

/** A hidden form field. */
public record HiddenField(String name, String value) {

    /** Returns a field for each entry, in their order. */
    public static Stream<HiddenField> of(Map<String, String> values) {
        return values.entrySet().stream().map(field -> new HiddenField(field.getKey(), field.getValue()));
    }
}
