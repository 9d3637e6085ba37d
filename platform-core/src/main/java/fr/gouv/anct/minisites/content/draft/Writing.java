package fr.gouv.anct.minisites.content.draft;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.audit.Event;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.tenancy.CurrentTenant;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Saving what somebody wrote: one transaction with its line in the journal. */
@Component
public class Writing {

    private final Drafts drafts;
    private final Journal journal;
    private final TransactionalOperator transaction;

    Writing(Drafts drafts, Journal journal, TransactionalOperator transaction) {
        this.drafts = drafts;
        this.journal = journal;
        this.transaction = transaction;
    }

    /**
     * Saves a page, unless somebody else has since.
     *
     * @param from number of the revision that was started from
     */
    public Mono<Saving> save(
            Tenant site, UUID page, int from, Revision revision, @Nullable String comment, Account author) {
        return drafts.locked(page)
                .flatMap(head -> save(site, head, from, revision, comment, author))
                .defaultIfEmpty(new Saving.Missing())
                .as(transaction::transactional)
                .contextWrite(CurrentTenant.is(site.id()));
    }

    private Mono<Saving> save(
            Tenant site, Head head, int from, Revision revision, @Nullable String comment, Account author) {
        if (head.number() != from) {
            return Mono.just(new Saving.Conflict(head));
        }
        if (head.revision().equals(revision)) {
            return Mono.just(new Saving.Unchanged(head));
        }
        Event event = new Event(
                author.name(),
                author.id(),
                "page.saved",
                site.id(),
                head.page().id(),
                Map.of("path", head.page().path()));
        return drafts.add(head.page().id(), revision, comment, author)
                .delayUntil(_ -> journal.add(event))
                .map(Saving.Saved::new);
    }
}
