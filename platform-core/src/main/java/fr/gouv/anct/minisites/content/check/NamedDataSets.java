package fr.gouv.anct.minisites.content.check;

import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.block.DataSets;
import fr.gouv.anct.minisites.database.RowMappers;
import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Reads what is known of the data sets that pages name. */
@Repository
@RowScope(RowOwner.PLATFORM)
class NamedDataSets {

    private final DatabaseClient database;
    private final RowMappers rows;

    NamedDataSets(DatabaseClient database, RowMappers rows) {
        this.database = database;
        this.rows = rows;
    }

    /** A URL and its state, as stored. */
    record Row(String url, String state) {}

    /** Returns the state of the URLs that blocks of the revisions name; one that has never been asked for is absent. */
    Mono<Map<String, DataSetState>> of(Stream<Revision> revisions) {
        String[] urls = revisions
                .flatMap(revision -> revision.body().stream())
                .filter(DataSets.class::isInstance)
                .map(DataSets.class::cast)
                .flatMap(block -> block.urls().stream())
                .distinct()
                .toArray(String[]::new);
        return urls.length == 0
                ? Mono.just(Map.of())
                : database.sql("select url, state from data_set_copy where url = any(:urls)")
                        .bind("urls", urls)
                        .map(rows.of(Row.class))
                        .all()
                        .collectMap(
                                Row::url,
                                row -> DataSetState.valueOf(row.state().toUpperCase(Locale.ROOT)));
    }
}
