package fr.gouv.anct.minisites.search;

import static java.util.Objects.requireNonNull;

import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Reads the lexemes under which words are indexed and searched: two words match when they share one. */
@Repository
@RowScope(RowOwner.PLATFORM)
public class Lexemes {

    private final DatabaseClient database;

    Lexemes(DatabaseClient database) {
        this.database = database;
    }

    /** Returns the lexemes by word; none for a stop word such as an article. */
    public Mono<Map<String, Set<String>>> of(Collection<String> words) {
        return words.isEmpty()
                ? Mono.just(Map.of())
                : database.sql("select word, search_forms(word) as forms from unnest(:words) as word")
                        .bind("words", words.stream().distinct().toArray(String[]::new))
                        .map(row -> Map.entry(
                                requireNonNull(row.get("word", String.class)),
                                Set.of(requireNonNull(row.get("forms", String[].class)))))
                        .all()
                        .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }
}
