package fr.gouv.anct.minisites.search;

import static java.util.Objects.requireNonNullElse;

import fr.gouv.anct.minisites.content.block.ParsingThreads;
import fr.gouv.anct.minisites.search.SearchEntries.DisplayedPage;
import fr.gouv.anct.minisites.search.SearchEntries.PageIndex;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Keeps the search index of the current tenant consistent with the published pages. The database records which pages
 * changed; jobs index their words.
 */
@Component
public class SearchIndex {

    /** Pages per transaction: a publication may wait for it. */
    static final int AT_ONCE = 20;

    private final SearchEntries entries;
    private final TransactionalOperator transaction;

    SearchIndex(SearchEntries entries, TransactionalOperator transaction) {
        this.entries = entries;
        this.transaction = transaction;
    }

    /**
     * Indexes a batch of outdated pages.
     *
     * @return number of pages indexed; fewer than {@value #AT_ONCE} when none is left
     */
    public Mono<Integer> refresh() {
        return entries.outdated(AT_ONCE)
                .as(transaction::transactional)
                .filter(outdated -> !outdated.isEmpty())
                // Parses between two transactions: a page changed meanwhile stays outdated.
                .flatMap(outdated -> ParsingThreads.run(
                        () -> outdated.stream().map(SearchIndex::read).toList()))
                .flatMap(read ->
                        entries.index(read).as(transaction::transactional).thenReturn(read.size()))
                .defaultIfEmpty(0);
    }

    /** Returns the words that visitors read on the published page at a path, in lower case; none if there is none. */
    public Mono<Set<String>> words(String path) {
        return entries.published(path)
                .as(transaction::transactional)
                .flatMap(found -> ParsingThreads.run(() -> found.stream()
                        .flatMap(page -> requireNonNullElse(words(page), Map.<String, String>of()).keySet().stream())
                        .collect(Collectors.toSet())));
    }

    private static PageIndex read(DisplayedPage page) {
        return new PageIndex(page.page(), page.change(), words(page));
    }

    private static @Nullable Map<String, String> words(DisplayedPage page) {
        return page.revision() == null ? null : PageSearchVector.of(page.revision(), page.territories());
    }
}
