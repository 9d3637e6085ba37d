package fr.gouv.anct.minisites.search;

import fr.gouv.anct.minisites.database.RowOwner;
import fr.gouv.anct.minisites.database.RowScope;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads the lexemes under which words are indexed and searched: two words match when they share one. */
@RowScope(RowOwner.PLATFORM)
public interface Lexemes extends Repository<Lexemes.WordForms, String> {

    /** A word with its lexemes; none for a stop word such as an article. */
    record WordForms(String word, Set<String> forms) {}

    @Query("select word, search_forms(word) as forms from unnest(:words) as word")
    Flux<WordForms> find(String[] words);

    /** Returns the lexemes by word; none for a stop word such as an article. */
    default Mono<Map<String, Set<String>>> of(Collection<String> words) {
        return words.isEmpty()
                ? Mono.just(Map.of())
                : find(words.stream().distinct().toArray(String[]::new)).collectMap(WordForms::word, WordForms::forms);
    }
}
