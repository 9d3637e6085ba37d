package fr.gouv.anct.minisites.search;

import fr.gouv.anct.minisites.search.SearchEntries.OutdatedPage;
import fr.gouv.anct.minisites.search.SearchEntries.PageIndex;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Keeps what the search of the current tenant finds as its visitors read it. The database notes which pages have changed for
 * them; jobs read the words of these.
 */
@Component
public class SearchIndex {

    /** What one transaction indexes: a publication may wait for it. */
    static final int AT_ONCE = 20;

    private final SearchEntries entries;

    SearchIndex(SearchEntries entries) {
        this.entries = entries;
    }

    /**
     * Indexes some of the pages that have changed.
     *
     * @return how many; fewer than {@value #AT_ONCE} when none is left
     */
    @Transactional
    public Mono<Integer> refresh() {
        return entries.outdated(AT_ONCE)
                .filter(outdated -> !outdated.isEmpty())
                // Texts are parsed: not on the event loop.
                .publishOn(Schedulers.boundedElastic())
                .map(outdated -> outdated.stream().map(SearchIndex::read).toList())
                .flatMap(read -> entries.index(read).thenReturn(read.size()))
                .defaultIfEmpty(0);
    }

    private static PageIndex read(OutdatedPage page) {
        return new PageIndex(
                page.page(), page.change(), page.revision() == null ? null : PageWords.of(page.revision()));
    }
}
