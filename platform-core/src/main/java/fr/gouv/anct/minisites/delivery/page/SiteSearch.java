package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.delivery.page.PageSearch.Hits;
import fr.gouv.anct.minisites.rendering.RenderingThreads;
import fr.gouv.anct.minisites.search.Lexemes;
import fr.gouv.anct.minisites.search.SearchQuery;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Searches the pages of the current tenant and its system pages: for the query as typed, then for telephone numbers as
 * pages write them, then for some of the words, then for similar words.
 */
@Component
class SiteSearch {

    private final Lexemes forms;
    private final PageSearch pages;

    SiteSearch(Lexemes forms, PageSearch pages) {
        this.forms = forms;
        this.pages = pages;
    }

    /** @param number of the page of the results, from 1 */
    Mono<Hits> find(SearchQuery query, int number, SystemPageTexts texts) {
        return asTyped(query, number, texts)
                .flatMap(found ->
                        exact(found) ? Mono.just(found) : retryWithTelephonesInPairs(query, number, texts, found));
    }

    private Mono<Hits> asTyped(SearchQuery query, int number, SystemPageTexts texts) {
        return forms.of(List.of(query.words())).flatMap(known -> asTyped(query, known, number, texts));
    }

    private Mono<Hits> asTyped(SearchQuery query, Map<String, Set<String>> known, int number, SystemPageTexts texts) {
        return RenderingThreads.BLOCKS
                .run(() -> texts.find(query, known))
                .flatMap(made -> list(query, made, number))
                .flatMap(found -> exact(found) || !found.partly().isEmpty()
                        ? Mono.just(found)
                        : similar(query, known, number, texts, found));
    }

    private Mono<Hits> similar(
            SearchQuery query, Map<String, Set<String>> known, int number, SystemPageTexts texts, Hits found) {
        return RenderingThreads.BLOCKS
                .run(() -> texts.findSimilar(query, known))
                .flatMap(made -> made.isEmpty() ? Mono.just(found) : list(query, made, number));
    }

    private Mono<Hits> retryWithTelephonesInPairs(SearchQuery query, int number, SystemPageTexts texts, Hits found) {
        return Mono.justOrEmpty(query.withTelephonesInPairs())
                .flatMap(paired -> asTyped(paired, number, texts))
                .filter(SiteSearch::exact)
                .defaultIfEmpty(found);
    }

    private static boolean exact(Hits found) {
        return found.total() > 0 && !found.near();
    }

    private Mono<Hits> list(SearchQuery query, SystemPageHits made, int number) {
        return pages.find(query, made.limit(number), made.offset(number)).map(found -> made.with(found, number));
    }
}
