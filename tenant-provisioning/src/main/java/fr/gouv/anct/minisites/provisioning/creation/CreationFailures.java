package fr.gouv.anct.minisites.provisioning.creation;

import fr.gouv.anct.minisites.audit.Event;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.provisioning.letter.Correspondence;
import fr.gouv.anct.minisites.provisioning.letter.Occasion;
import fr.gouv.anct.minisites.provisioning.request.Field;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Records failed creation attempts, and notifies requester and central communications of a creation given up. */
@Component
class CreationFailures {

    private static final Logger LOG = LoggerFactory.getLogger(CreationFailures.class);
    private static final int LONGEST = 300;

    private final OrderRows rows;
    private final Journal journal;
    private final Correspondence correspondence;
    private final TransactionalOperator transaction;

    CreationFailures(
            OrderRows rows, Journal journal, Correspondence correspondence, TransactionalOperator transaction) {
        this.rows = rows;
        this.journal = journal;
        this.correspondence = correspondence;
        this.transaction = transaction;
    }

    /** Stores the cause of a failed attempt. */
    Mono<Void> record(Order order, Throwable cause) {
        LOG.warn("Creation of site {} failed", order.answer(Field.SLUG), cause);
        return rows.fail(order.tenantId(), sentence(cause), technical(cause)).as(transaction::transactional);
    }

    private String sentence(Throwable cause) {
        String step =
                cause instanceof StepFailedException failed ? failed.step().code() : "other";
        return correspondence.text("creation.failure." + step);
    }

    /** Returns the innermost cause, truncated and on one line. */
    private static String technical(Throwable cause) {
        Throwable root = cause;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String text = (root.getClass().getSimpleName() + ": " + root.getMessage()).replaceAll("\\s+", " ");
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    /** Marks the creation as failed until a user restarts it. */
    Mono<Void> giveUp(Order order) {
        return rows.giveUp(order.tenantId())
                .flatMap(moved -> moved ? tell(order) : Mono.empty())
                .as(transaction::transactional);
    }

    private Mono<Void> tell(Order order) {
        Event event = new Event(
                correspondence.text("platform.name"),
                null,
                "creation.failed",
                order.misses(CreationStep.TENANT) ? null : order.tenantId(),
                order.requestId(),
                Map.of("site", order.answer(Field.PROGRAMME_NAME)));
        return journal.add(event)
                .then(correspondence.write(order.requester(), message(Occasion.DELAYED, order)))
                .then(correspondence.writeToCommunications(order.requester(), message(Occasion.FAILED, order)));
    }

    private Correspondence.Message message(Occasion occasion, Order order) {
        return new Correspondence.Message(
                occasion,
                order.answer(Field.PROGRAMME_NAME),
                "",
                order.requester().name(),
                null,
                occasion == Occasion.FAILED
                        ? correspondence.decisionUrl(order.requestId())
                        : correspondence.requestUrl(order.requestId()));
    }
}
