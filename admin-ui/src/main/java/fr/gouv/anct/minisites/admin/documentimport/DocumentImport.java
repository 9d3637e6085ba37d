package fr.gouv.anct.minisites.admin.documentimport;

import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.content.draft.Drafts;
import fr.gouv.anct.minisites.content.tree.ListedPageCreation;
import fr.gouv.anct.minisites.content.tree.PageCreationResult;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Creates all documents of a list as drafts, or none of them, and once: the ids of the documents follow from the confirmed
 * report, so that a confirmation that is sent again finds them.
 */
@Component
class DocumentImport {

    private final ListedPageCreation creation;
    private final Drafts drafts;
    private final TransactionalOperator transaction;

    DocumentImport(ListedPageCreation creation, Drafts drafts, TransactionalOperator transaction) {
        this.creation = creation;
        this.drafts = drafts;
        this.transaction = transaction;
    }

    /** Result of a confirmation. */
    enum Result {
        CREATED,
        /** An earlier sending of the same confirmation created them. */
        CREATED_BEFORE,
        /** One of them was refused, and none is created. */
        REFUSED
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
     * @param report id of the report that was confirmed
     * @param titleOfList title of the library, if there is none yet
     */
    Mono<Result> create(Tenant site, UUID report, List<PlannedDocument> documents, String titleOfList, AuditActor by) {
        return Flux.fromIterable(documents)
                .concatMap(document -> creation.create(
                        site,
                        ListedPageCreation.Request.document(
                                id(site, report, document), document.revision(), document.date()),
                        titleOfList,
                        by))
                .doOnNext(DocumentImport::requireCreated)
                .then(Mono.just(Result.CREATED))
                .as(transaction::transactional)
                // The id of a document that exists is refused as a path that is taken.
                .onErrorResume(RefusedException.class, _ -> existing(site, report, documents));
    }

    private static UUID id(Tenant site, UUID report, PlannedDocument document) {
        String name = site.id() + " " + report + " " + document.line();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private Mono<Result> existing(Tenant site, UUID report, List<PlannedDocument> documents) {
        return Flux.fromIterable(documents)
                .concatMap(document -> drafts.head(id(site, report, document)).hasElement())
                .all(exists -> exists)
                .map(exist -> exist ? Result.CREATED_BEFORE : Result.REFUSED);
    }

    private static void requireCreated(PageCreationResult result) {
        if (!(result instanceof PageCreationResult.Created)) {
            throw new RefusedException(result);
        }
    }
}
