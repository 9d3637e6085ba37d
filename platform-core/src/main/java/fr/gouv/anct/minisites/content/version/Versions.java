package fr.gouv.anct.minisites.content.version;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.audit.Event;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.content.block.ParsingThreads;
import fr.gouv.anct.minisites.content.review.Reviews;
import fr.gouv.anct.minisites.database.Listing;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** What a page has said before. */
@Component
public class Versions {

    private final VersionRows rows;
    private final Reviews reviews;
    private final Journal journal;
    private final TransactionalOperator transaction;

    Versions(VersionRows rows, Reviews reviews, Journal journal, TransactionalOperator transaction) {
        this.rows = rows;
        this.reviews = reviews;
        this.journal = journal;
        this.transaction = transaction;
    }

    /** The revisions of a page, the newest first; none for a page that is not there. */
    @Transactional(readOnly = true)
    public Mono<Listing<Version>> of(UUID page, int number, int size) {
        return rows.count(page)
                .flatMap(
                        total -> rows.list(page, number, size).map(items -> new Listing<>(items, number, size, total)));
    }

    /** Those before a number, the newest first; none for a page that is not there. */
    @Transactional(readOnly = true)
    public Mono<List<Version>> before(UUID page, int number, int size) {
        return rows.before(page, number, size);
    }

    /** One of them. */
    @Transactional(readOnly = true)
    public Mono<Version> one(UUID page, int number) {
        return rows.one(page, number);
    }

    /** What differs between two of them; empty when there are not both. */
    public Mono<Comparison> between(UUID page, int before, int after) {
        return rows.texts(page, before, after)
                .collectList()
                .as(transaction::transactional)
                .filter(texts -> texts.size() == 2)
                .flatMap(texts -> ParsingThreads.run(() -> Comparison.between(texts.getFirst(), texts.getLast())));
    }

    /**
     * Says again what an old one said, in a new one: nothing is lost, and visitors see what they saw. The number of the new
     * one; empty when there is no such version.
     *
     * @param comment of the new one
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
