package fr.gouv.anct.minisites.search;

import fr.gouv.anct.minisites.content.block.ParsingThreads;
import fr.gouv.anct.minisites.job.ForEachTenant;
import fr.gouv.anct.minisites.job.RecurringJob;
import fr.gouv.anct.minisites.search.DocumentPassages.Passage;
import fr.gouv.anct.minisites.search.DocumentPassages.PassageIndex;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Indexes the text of documents, tenant by tenant and some pages a transaction. */
@Component
class DocumentIndexJob implements RecurringJob {

    /** Pages of documents per transaction: some tens of milliseconds. */
    static final int AT_ONCE = 20;

    private final DocumentPassages passages;
    private final TransactionalOperator transaction;

    DocumentIndexJob(DocumentPassages passages, TransactionalOperator transaction) {
        this.passages = passages;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "search-documents";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(20);
    }

    @Override
    public Mono<Void> run() {
        return ForEachTenant.run(this, passages.tenantsWithSomeLeft(), _ -> refresh());
    }

    private Mono<Void> refresh() {
        return indexSome().repeat().takeUntil(indexed -> indexed < AT_ONCE).then();
    }

    private Mono<Integer> indexSome() {
        return passages.unindexed(AT_ONCE)
                .as(transaction::transactional)
                .filter(some -> !some.isEmpty())
                .flatMap(some -> ParsingThreads.run(
                        () -> some.stream().map(DocumentIndexJob::read).toList()))
                .flatMap(read -> index(read).thenReturn(read.size()))
                .defaultIfEmpty(0);
    }

    private Mono<Void> index(List<PassageIndex> read) {
        return passages.index(read).as(transaction::transactional);
    }

    private static PassageIndex read(Passage passage) {
        return new PassageIndex(
                passage.media(), passage.content(), passage.page(), passage.title(), PageSearchVector.of(passage));
    }
}
