package fr.gouv.anct.minisites.search;

import fr.gouv.anct.minisites.content.block.ParsingThreads;
import fr.gouv.anct.minisites.search.SearchEntries.OutdatedPage;
import fr.gouv.anct.minisites.search.SearchEntries.PageIndex;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Keeps what the search of the current tenant finds as its visitors read it. The database notes which pages have changed for
 * them; jobs read the words of these.
 */
@Component
public class SearchIndex {

    /** What one transaction indexes: a publication may wait for it. */
    static final int AT_ONCE = 20;

    private final SearchEntries entries;
    private final TransactionalOperator transaction;

    SearchIndex(SearchEntries entries, TransactionalOperator transaction) {
        this.entries = entries;
        this.transaction = transaction;
    }

    /**
     * Indexes some of the pages that have changed.
     *
     * @return how many; fewer than {@value #AT_ONCE} when none is left
     */
    public Mono<Integer> refresh() {
        return entries.outdated(AT_ONCE)
                .as(transaction::transactional)
                .filter(outdated -> !outdated.isEmpty())
                // Between two transactions: a change that comes meanwhile leaves its page outdated.
                .flatMap(outdated -> ParsingThreads.run(
                        () -> outdated.stream().map(SearchIndex::read).toList()))
                .flatMap(read ->
                        entries.index(read).as(transaction::transactional).thenReturn(read.size()))
                .defaultIfEmpty(0);
    }

    private static PageIndex read(OutdatedPage page) {
        return new PageIndex(
                page.page(), page.change(), page.revision() == null ? null : PageWords.of(page.revision()));
    }
}
