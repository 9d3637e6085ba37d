package fr.gouv.anct.minisites.content.check;

import fr.gouv.anct.minisites.content.Page;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.Revision;
import fr.gouv.anct.minisites.content.block.ParsingThreads;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Checks pages of the current tenant against the rules, as things stand now. */
@Component
public class Checks {

    private final SubjectRows rows;
    private final TransactionalOperator transaction;

    Checks(SubjectRows rows, TransactionalOperator transaction) {
        this.rows = rows;
        this.transaction = transaction;
    }

    /** What the rules have to say of a revision; empty when there is none. */
    public Mono<Findings> of(UUID revision) {
        return look(
                rows.written(revision).flatMap(written -> rules(written.page(), written.kind(), written.revision())));
    }

    /** The same of what is not saved yet. */
    public Mono<Findings> of(Page page, Revision revision) {
        return look(rules(page.id(), page.kind(), revision));
    }

    private Mono<Callable<Findings>> rules(UUID page, PageKind kind, Revision revision) {
        return rows.around(Map.of(page, revision))
                .map(around -> () -> Rules.look(new Subject(page, kind, revision, around)));
    }

    // Hundreds of texts are parsed: after the connection is given back, where the transaction is none of the caller's.
    private Mono<Findings> look(Mono<Callable<Findings>> rules) {
        return rules.as(transaction::transactional).flatMap(ParsingThreads::run);
    }
}
