package fr.gouv.anct.minisites.content.draft;

import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.audit.AuditSubject;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Saves the content of a page as a revision, in one transaction with its journal entry. */
@Component
public class DraftSaving {

    private final Drafts drafts;
    private final Journal journal;
    private final TransactionalOperator transaction;

    DraftSaving(Drafts drafts, Journal journal, TransactionalOperator transaction) {
        this.drafts = drafts;
        this.journal = journal;
        this.transaction = transaction;
    }

    /**
     * Saves a page, unless another user has saved in the meantime (optimistic locking).
     *
     * @param from number of the revision on which the changes are based
     */
    public Mono<SaveResult> save(
            Tenant site, UUID page, int from, Revision revision, @Nullable String comment, AuditActor author) {
        return drafts.findForUpdate(page)
                .flatMap(draft -> save(site, draft, from, revision, comment, author))
                .defaultIfEmpty(new SaveResult.Missing())
                .as(transaction::transactional)
                .contextWrite(CurrentTenant.with(site.id()));
    }

    private Mono<SaveResult> save(
            Tenant site, Draft draft, int from, Revision revision, @Nullable String comment, AuditActor author) {
        if (draft.number() != from) {
            return Mono.just(new SaveResult.Conflict(draft));
        }
        if (draft.revision().equals(revision)) {
            return Mono.just(new SaveResult.Unchanged(draft));
        }
        return drafts.add(draft.page().id(), revision, comment, author)
                .delayUntil(_ -> journal.record(
                        author,
                        "page.saved",
                        AuditSubject.of(site.id(), draft.page().id()),
                        Map.of("path", draft.page().path())))
                .map(SaveResult.Saved::new);
    }
}
