package fr.gouv.anct.minisites.database;

import io.r2dbc.spi.Readable;
import io.r2dbc.spi.Row;
import io.r2dbc.spi.RowMetadata;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/**
 * Maps rows to records by the names of their components, as repositories do, for statements that are composed at run
 * time and therefore cannot stand in a {@code @Query}. A component that may not be null refuses null by its name.
 */
@Component
public class RowMappers {

    private final RowConverter converter;

    RowMappers(RowConverter converter) {
        this.converter = converter;
    }

    /** Returns the mapper to records of a type, for {@code DatabaseClient.sql(…).map(…)}. */
    public <T> BiFunction<Row, RowMetadata, T> of(Class<T> type) {
        return (row, columns) -> converter.read(type, row, columns);
    }

    /** Maps a row of which other columns are read otherwise. */
    public <T> T read(Class<T> type, Readable row) {
        Row whole = (Row) row;
        return converter.read(type, whole, whole.getMetadata());
    }
}
