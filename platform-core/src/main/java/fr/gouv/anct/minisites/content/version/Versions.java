package fr.gouv.anct.minisites.content.version;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.audit.Event;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.content.block.ParsingThreads;
import fr.gouv.anct.minisites.content.review.PublicationWorkflow;
import fr.gouv.anct.minisites.database.Listing;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Reads, compares and restores earlier revisions of a page. */
@Component
public class Versions {

    private final VersionRows rows;
    private final PublicationWorkflow reviews;
    private final Journal journal;
    private final TransactionalOperator transaction;

    Versions(VersionRows rows, PublicationWorkflow reviews, Journal journal, TransactionalOperator transaction) {
        this.rows = rows;
        this.reviews = reviews;
        this.journal = journal;
        this.transaction = transaction;
    }

    /** Returns the revisions of a page, newest first; empty when the page does not exist. */
    @Transactional(readOnly = true)
    public Mono<Listing<Version>> of(UUID page, int number, int size) {
        return rows.count(page)
                .flatMap(
                        total -> rows.list(page, number, size).map(items -> new Listing<>(items, number, size, total)));
    }

    /** Returns the revisions before a number, newest first; empty when the page does not exist. */
    @Transactional(readOnly = true)
    public Mono<List<Version>> before(UUID page, int number, int size) {
        return rows.before(page, number, size);
    }

    /** Returns a revision. */
    @Transactional(readOnly = true)
    public Mono<Version> one(UUID page, int number) {
        return rows.one(page, number);
    }

    /** Compares two revisions; empty when one does not exist. */
    public Mono<Comparison> between(UUID page, int before, int after) {
        return rows.texts(page, before, after)
                .collectList()
                .as(transaction::transactional)
                .filter(texts -> texts.size() == 2)
                .flatMap(texts -> ParsingThreads.run(() -> Comparison.between(texts.getFirst(), texts.getLast())));
    }

    /**
     * Restores an old revision by copying it into a new one: no revision is lost, and the published one stays. Returns
     * the number of the new revision; empty when the old one does not exist.
     *
     * @param comment comment of the new revision
     */
    @Transactional
    public Mono<Integer> restore(Tenant site, UUID page, int number, String comment, Account by) {
        return reviews.held(page)
                .flatMap(_ -> rows.one(page, number))
                .flatMap(version -> rows.sayAgain(page, version.id(), comment, by.name(), by.id())
                        .flatMap(again -> journal.add(new Event(
                                        by.name(),
                                        by.id(),
                                        "publication.version-restored",
                                        site.id(),
                                        page,
                                        Map.of("page", version.title(), "version", String.valueOf(number))))
                                .thenReturn(again)));
    }
}
