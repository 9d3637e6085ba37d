package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.delivery.page.PageSearch.Hit;
import fr.gouv.anct.minisites.delivery.page.PageSearch.Hits;
import fr.gouv.anct.minisites.delivery.page.PageSearch.Part;
import fr.gouv.anct.minisites.facet.ListFilter;
import fr.gouv.anct.minisites.rendering.RenderingThreads;
import fr.gouv.anct.minisites.search.Lexemes;
import fr.gouv.anct.minisites.search.SearchIndex;
import fr.gouv.anct.minisites.search.SearchQuery;
import fr.gouv.anct.minisites.search.SearchableText;
import fr.gouv.anct.minisites.search.SpellingCorrection;
import fr.gouv.anct.minisites.sitedirectory.SiteDirectory;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Searches the current tenant's pages, its files and its system pages, on the portal those of the sites that share
 * theirs too: for the query as typed, then for telephone numbers
 * as pages write them, then for similar words, then for some of the words.
 */
@Component
class SiteSearch {

    private final Lexemes forms;
    private final PageSearch pages;
    private final PortalSearch portal;
    private final SiteDirectory directory;
    private final SearchRulesCache rules;
    private final SearchIndex index;

    SiteSearch(
            Lexemes forms,
            PageSearch pages,
            PortalSearch portal,
            SiteDirectory directory,
            SearchRulesCache rules,
            SearchIndex index) {
        this.forms = forms;
        this.pages = pages;
        this.portal = portal;
        this.directory = directory;
        this.rules = rules;
        this.index = index;
    }

    /**
     * The search of a visitor.
     *
     * @param number of the page of the results, from 1
     */
    record Search(SearchQuery query, ListFilter filter, int number) {

        Search with(SearchQuery other) {
            return new Search(other, filter, number);
        }
    }

    /**
     * A search with what is known of its words.
     *
     * @param meant the search with the synonyms of its expressions and the codes of terms
     * @param known lexemes of its words
     * @param texts of the system pages, which are searched for the words as typed
     */
    private record Prepared(
            Search typed, Search meant, Map<String, Set<String>> known, List<UUID> pinned, SystemPageTexts texts) {}

    /**
     * Results of a search.
     *
     * @param corrections of words that nothing has: words of the first result, by typed word
     */
    record Result(Hits hits, Map<String, String> corrections) {}

    /** To be called outside a transaction: the portal reads other tenants in one of its own. */
    Mono<Result> find(Search search, SystemPageTexts texts) {
        return prepare(search, texts)
                .zipWhen(this::find)
                .flatMap(both -> correct(both.getT1().typed().query(), both.getT2()));
    }

    private Mono<Result> correct(SearchQuery query, Hits found) {
        return corrections(query, found).map(corrections -> new Result(found, corrections));
    }

    /** The first result has a word near to each that was typed. */
    private Mono<Map<String, String>> corrections(SearchQuery query, Hits found) {
        return Mono.justOrEmpty(found.hits().stream()
                        .filter(hit -> found.near() && !Hit.PINNED.equals(hit.kind()))
                        .findFirst())
                .flatMap(this::words)
                .flatMap(words -> corrections(query.wanted(), words))
                .defaultIfEmpty(Map.of());
    }

    private Mono<Map<String, String>> corrections(List<String> typed, Set<String> words) {
        return RenderingThreads.BLOCKS
                .run(() -> SpellingCorrection.nearest(typed, words))
                .flatMap(nearest -> forms.of(Stream.concat(nearest.keySet().stream(), nearest.values().stream())
                                .toList())
                        .map(known -> SpellingCorrection.withoutInflections(nearest, known)));
    }

    /** Returns what visitors read of a result: of a page of the database all its words. */
    private Mono<Set<String>> words(Hit hit) {
        Set<String> displayed =
                hit.texts().flatMap(text -> SearchableText.words(text).stream()).collect(Collectors.toSet());
        return hit.site() == null
                ? Mono.just(displayed)
                : index.words(hit.path())
                        .contextWrite(CurrentTenant.with(hit.site()))
                        .map(words -> {
                            displayed.addAll(words);
                            return displayed;
                        });
    }

    private Mono<Hits> find(Prepared search) {
        return asTyped(search)
                .flatMap(found -> found.isExact() ? Mono.just(found) : retryWithTelephonesInPairs(search, found))
                .flatMap(found -> withPinned(search, found));
    }

    private Mono<Prepared> prepare(Search search, SystemPageTexts texts) {
        return Mono.deferContextual(context -> Mono.justOrEmpty(CurrentTenant.in(context)))
                .flatMap(rules::of)
                .defaultIfEmpty(SearchRulesCache.Applicable.NONE)
                .zipWith(
                        forms.of(List.of(search.query().words())),
                        (applicable, known) -> prepared(search, applicable, known, texts));
    }

    private static Prepared prepared(
            Search search,
            SearchRulesCache.Applicable applicable,
            Map<String, Set<String>> known,
            SystemPageTexts texts) {
        return new Prepared(
                search,
                search.with(applicable.meant(search.query(), known)),
                known,
                search.filter().equals(ListFilter.NONE) ? applicable.pinned(search.query(), known) : List.of(),
                texts);
    }

    private Mono<Hits> asTyped(Prepared search) {
        return RenderingThreads.BLOCKS
                .run(() -> search.texts().find(search.typed().query(), search.known()))
                .flatMap(made -> list(search.meant(), made))
                .flatMap(found ->
                        found.isExact() || !found.partly().isEmpty() ? Mono.just(found) : similar(search, found));
    }

    private Mono<Hits> similar(Prepared search, Hits found) {
        return RenderingThreads.BLOCKS
                .run(() -> search.texts().findSimilar(search.typed().query(), search.known()))
                .flatMap(made -> made.isEmpty() ? Mono.just(found) : list(search.meant(), made));
    }

    /** Returns the results after the pages that the team has pinned for the query. */
    private Mono<Hits> withPinned(Prepared search, Hits found) {
        return search.pinned().isEmpty()
                ? Mono.just(found)
                : pages.findPinned(search.pinned())
                        .map(pinned -> found.after(pinned, search.typed().number() == 1));
    }

    private Mono<Hits> retryWithTelephonesInPairs(Prepared search, Hits found) {
        return Mono.justOrEmpty(search.typed().query().withTelephonesInPairs())
                .flatMap(paired -> prepare(search.typed().with(paired), search.texts()))
                .flatMap(this::asTyped)
                .filter(Hits::isExact)
                .defaultIfEmpty(found);
    }

    private Mono<Hits> list(Search search, SystemPageHits made) {
        int number = search.number();
        SystemPageHits admitted = made.admitted(search.filter());
        return pages(search, admitted.limit(number), admitted.offset(number))
                .map(found -> made.counted(admitted.with(found, number), search.filter()));
    }

    private Mono<Hits> pages(Search search, int limit, int offset) {
        return Mono.deferContextual(context -> CurrentTenant.in(context)
                .filter(directory::isPortal)
                .map(own -> portal.find(own, search.query(), search.filter(), limit, offset))
                .orElseGet(() -> pages.find(new Part(search.query(), search.filter(), List.of(), limit, offset))));
    }
}
