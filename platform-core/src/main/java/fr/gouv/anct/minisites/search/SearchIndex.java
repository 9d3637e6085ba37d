package fr.gouv.anct.minisites.search;

import fr.gouv.anct.minisites.content.block.ParsingThreads;
import fr.gouv.anct.minisites.search.SearchEntries.OutdatedPage;
import fr.gouv.anct.minisites.search.SearchEntries.PageIndex;
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

    private static PageIndex read(OutdatedPage page) {
        return new PageIndex(
                page.page(),
                page.change(),
                page.revision() == null ? null : PageSearchVector.of(page.revision(), page.territories()));
    }
}
