package fr.gouv.anct.minisites.content.version;

import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.audit.AuditSubject;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.content.block.ParsingThreads;
import fr.gouv.anct.minisites.content.review.PublicationWorkflow;
import fr.gouv.anct.minisites.database.ResultPage;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Lists and compares the revisions of a page, and restores an earlier one by copying it into a new revision. */
@Component
public class RevisionHistory {

    private final Revisions rows;
    private final PublicationWorkflow workflow;
    private final Journal journal;
    private final TransactionalOperator transaction;

    RevisionHistory(Revisions rows, PublicationWorkflow workflow, Journal journal, TransactionalOperator transaction) {
        this.rows = rows;
        this.workflow = workflow;
        this.journal = journal;
        this.transaction = transaction;
    }

    /** Returns the revisions of a page, newest first; empty when the page does not exist. */
    @Transactional(readOnly = true)
    public Mono<ResultPage<RevisionHistoryEntry>> of(UUID page, int number, int size) {
        return rows.count(page)
                .flatMap(total -> rows.list(page, size, ResultPage.offset(number, size))
                        .collectList()
                        .map(items -> new ResultPage<>(items, number, size, total)));
    }

    /** Returns the revisions before a number, newest first; empty when the page does not exist. */
    @Transactional(readOnly = true)
    public Mono<List<RevisionHistoryEntry>> before(UUID page, int number, int size) {
        return rows.before(page, number, size).collectList();
    }

    /** Returns a revision. */
    @Transactional(readOnly = true)
    public Mono<RevisionHistoryEntry> one(UUID page, int number) {
        return rows.one(page, number);
    }

    /** Compares two revisions; empty when one does not exist. */
    public Mono<RevisionDiff> between(UUID page, int before, int after) {
        return rows.texts(page, before, after)
                .collectList()
                .as(transaction::transactional)
                .filter(texts -> texts.size() == 2)
                .flatMap(texts -> ParsingThreads.run(() -> RevisionDiff.between(texts.getFirst(), texts.getLast())));
    }

    /**
     * Restores an old revision by copying it into a new one: no revision is lost, and the published one stays. Returns
     * the number of the new revision; empty when the old one does not exist.
     *
     * @param comment comment of the new revision
     */
    @Transactional
    public Mono<Integer> restore(Tenant site, UUID page, int number, String comment, AuditActor by) {
        return workflow.statusForUpdate(page)
                .flatMap(_ -> rows.one(page, number))
                .flatMap(version -> restore(site, page, version, comment, by));
    }

    private Mono<Integer> restore(Tenant site, UUID page, RevisionHistoryEntry version, String comment, AuditActor by) {
        return rows.sayAgain(page, version.id(), comment, by.name(), by.requireId())
                .flatMap(again -> journal.record(
                                by,
                                "publication.version-restored",
                                AuditSubject.of(site.id(), page),
                                Map.of("page", version.title(), "version", String.valueOf(version.number())))
                        .thenReturn(again));
    }
}
