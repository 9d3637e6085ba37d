package fr.gouv.anct.minisites.admin.documentimport;

import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.content.tree.ListedPageCreation;
import fr.gouv.anct.minisites.content.tree.PageCreationResult;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Creates all documents of a list as drafts, or none of them. */
@Component
class DocumentImport {

    private final ListedPageCreation creation;
    private final TransactionalOperator transaction;

    DocumentImport(ListedPageCreation creation, TransactionalOperator transaction) {
        this.creation = creation;
        this.transaction = transaction;
    }

    /** Rolls back the documents that were created before one that was refused. */
    private static final class RefusedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        RefusedException(PageCreationResult result) {
            super(result.toString(), null, false, false);
        }
    }

    /**
     * Creates the documents in one transaction.
     *
     * @param titleOfList title of the library, if there is none yet
     * @return whether they were created
     */
    Mono<Boolean> create(Tenant site, List<PlannedDocument> documents, String titleOfList, AuditActor by) {
        return Flux.fromIterable(documents)
                .concatMap(document -> creation.create(
                        site,
                        ListedPageCreation.Request.document(document.revision(), document.date()),
                        titleOfList,
                        by))
                .doOnNext(DocumentImport::requireCreated)
                .then(Mono.just(true))
                .as(transaction::transactional)
                .onErrorReturn(RefusedException.class, false);
    }

    private static void requireCreated(PageCreationResult result) {
        if (!(result instanceof PageCreationResult.Created)) {
            throw new RefusedException(result);
        }
    }
}
