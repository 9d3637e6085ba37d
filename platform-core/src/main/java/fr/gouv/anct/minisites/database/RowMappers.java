package fr.gouv.anct.minisites.database;

import io.r2dbc.spi.Readable;
import io.r2dbc.spi.Row;
import io.r2dbc.spi.RowMetadata;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.springframework.data.r2dbc.convert.R2dbcCustomConversions;
import org.springframework.data.r2dbc.mapping.R2dbcMappingContext;
import org.springframework.stereotype.Component;

/**
 * Maps rows to records by the names of their components, as repositories do, for statements that are composed at run
 * time and therefore cannot stand in a {@code @Query}. A component that may not be null refuses null by its name.
 */
@Component
public class RowMappers {

    private final R2dbcCustomConversions conversions;
    /** One for each type: of a shared one an event loop would wait while another reads a type for the first time. */
    private final Map<Class<?>, RowConverter> converters = new ConcurrentHashMap<>();

    RowMappers(R2dbcCustomConversions conversions) {
        this.conversions = conversions;
    }

    /** Returns the mapper to records of a type, for {@code DatabaseClient.sql(…).map(…)}. */
    public <T> BiFunction<Row, RowMetadata, T> of(Class<T> type) {
        RowConverter converter = converter(type);
        return (row, columns) -> converter.read(type, row, columns);
    }

    /** Maps a row of which other columns are read otherwise. */
    public <T> T read(Class<T> type, Readable row) {
        Row whole = (Row) row;
        return converter(type).read(type, whole, whole.getMetadata());
    }

    private RowConverter converter(Class<?> type) {
        RowConverter known = converters.get(type);
        return known != null ? known : converters.computeIfAbsent(type, this::create);
    }

    private RowConverter create(Class<?> type) {
        R2dbcMappingContext context = new R2dbcMappingContext();
        context.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
        context.setInitialEntitySet(Set.of(type));
        context.afterPropertiesSet();
        return new RowConverter(context, conversions);
    }
}
