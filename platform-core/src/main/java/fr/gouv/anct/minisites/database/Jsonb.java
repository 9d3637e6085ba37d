package fr.gouv.anct.minisites.database;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes records to {@code jsonb} and reads them back, always here: an absent list is empty, an unknown field an error.
 */
public final class Jsonb {

    public static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .withConfigOverride(
                    List.class, list -> list.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .build();

    private Jsonb() {}

    /** Returns the text of a value, for a parameter cast to {@code jsonb}. */
    public static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** Reads a column that contains one record. */
    public static <T> T read(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(readOrNull(row, column, type), column);
    }

    /** As {@link #read}, null where the column is null. */
    public static <T> @Nullable T readOrNull(Readable row, String column, Class<T> type) {
        String json = row.get(column, String.class);
        return json == null ? null : MAPPER.readValue(json, type);
    }
}
