package fr.gouv.anct.minisites.access.session;

import fr.gouv.anct.minisites.database.Jsonb;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/**
 * Row of an interrupted form read from the database, whose JSON fields are decoded to an {@link InterruptedForm}.
 *
 * @param fields JSON of the submitted values
 */
record InterruptedFormRow(String path, @Nullable String page, String fields) {

    private static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {};

    InterruptedForm form() {
        return new InterruptedForm(path, page, Jsonb.MAPPER.readValue(fields, FIELDS));
    }
}
