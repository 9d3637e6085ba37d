package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.delivery.page.PageSearch.Hits;
import fr.gouv.anct.minisites.facet.ListFilter;
import fr.gouv.anct.minisites.rendering.RenderingThreads;
import fr.gouv.anct.minisites.search.Lexemes;
import fr.gouv.anct.minisites.search.SearchQuery;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Searches the current tenant's pages, its files and its system pages: for the query as typed, then for telephone numbers
 * as pages write them, then for similar words, then for some of the words.
 */
@Component
class SiteSearch {

    private final Lexemes forms;
    private final PageSearch pages;

    SiteSearch(Lexemes forms, PageSearch pages) {
        this.forms = forms;
        this.pages = pages;
    }

    /**
     * The search of a visitor.
     *
     * @param number of the page of the results, from 1
     */
    record Search(SearchQuery query, ListFilter filter, int number) {}

    Mono<Hits> find(Search search, SystemPageTexts texts) {
        return asTyped(search, texts)
                .flatMap(
                        found -> found.isExact() ? Mono.just(found) : retryWithTelephonesInPairs(search, texts, found));
    }

    private Mono<Hits> asTyped(Search search, SystemPageTexts texts) {
        return forms.of(List.of(search.query().words())).flatMap(known -> asTyped(search, known, texts));
    }

    private Mono<Hits> asTyped(Search search, Map<String, Set<String>> known, SystemPageTexts texts) {
        return RenderingThreads.BLOCKS
                .run(() -> texts.find(search.query(), known))
                .flatMap(made -> list(search, made))
                .flatMap(found -> found.isExact() || !found.partly().isEmpty()
                        ? Mono.just(found)
                        : similar(search, known, texts, found));
    }

    private Mono<Hits> similar(Search search, Map<String, Set<String>> known, SystemPageTexts texts, Hits found) {
        return RenderingThreads.BLOCKS
                .run(() -> texts.findSimilar(search.query(), known))
                .flatMap(made -> made.isEmpty() ? Mono.just(found) : list(search, made));
    }

    private Mono<Hits> retryWithTelephonesInPairs(Search search, SystemPageTexts texts, Hits found) {
        return Mono.justOrEmpty(search.query().withTelephonesInPairs())
                .flatMap(paired -> asTyped(new Search(paired, search.filter(), search.number()), texts))
                .filter(Hits::isExact)
                .defaultIfEmpty(found);
    }

    private Mono<Hits> list(Search search, SystemPageHits made) {
        int number = search.number();
        SystemPageHits admitted = made.admitted(search.filter());
        return pages.find(search.query(), search.filter(), admitted.limit(number), admitted.offset(number))
                .map(found -> made.counted(admitted.with(found, number), search.filter()));
    }
}
