package fr.gouv.anct.minisites.admin.api;

import fr.gouv.anct.minisites.database.Jsonb;
import fr.gouv.anct.minisites.time.DateInput;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.ext.javatime.deser.InstantDeserializer;
import tools.jackson.databind.ext.javatime.deser.LocalDateDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/**
 * Maps JSON to records without coercion: Jackson would convert numbers to texts, and seconds to dates. Dates are
 * restricted to the years that {@link DateInput} covers.
 */
final class StrictJsonMapper {

    static final JsonMapper MAPPER = Jsonb.MAPPER
            .rebuild()
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .withCoercionConfig(
                    LogicalType.Textual,
                    text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .addModule(dates())
            .build();

    private StrictJsonMapper() {}

    private static SimpleModule dates() {
        return new SimpleModule("dates")
                .addDeserializer(
                        Instant.class,
                        new DateReader<>(
                                Instant.class,
                                InstantDeserializer.INSTANT,
                                moment -> moment.atOffset(ZoneOffset.UTC).getYear()))
                .addDeserializer(
                        OffsetDateTime.class,
                        new DateReader<>(
                                OffsetDateTime.class, InstantDeserializer.OFFSET_DATE_TIME, OffsetDateTime::getYear))
                .addDeserializer(
                        LocalDate.class,
                        new DateReader<>(LocalDate.class, LocalDateDeserializer.INSTANCE, LocalDate::getYear));
    }

    /** Reads a date from a JSON string only. */
    private static final class DateReader<T> extends StdDeserializer<T> {

        private final ValueDeserializer<T> reader;
        private final ToIntFunction<T> year;

        DateReader(Class<T> type, ValueDeserializer<T> reader, ToIntFunction<T> year) {
            super(type);
            this.reader = reader;
            this.year = year;
        }

        @Override
        public @Nullable T deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return context.reportInputMismatch(this, "not a string");
            }
            T date = reader.deserialize(parser, context);
            return date == null || DateInput.covers(year.applyAsInt(date))
                    ? date
                    : context.reportInputMismatch(this, "year out of range");
        }
    }
}
