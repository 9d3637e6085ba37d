package fr.gouv.anct.minisites.feedback;

import fr.gouv.anct.minisites.contact.FeedbackReason;
import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.time.ParisCalendar;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Counts the answers of visitors to the question whether a page is useful, by page and day. */
@Component
public class FeedbackCounting {

    private final FeedbackDays days;
    private final TransactionalOperator transaction;
    private final Clock clock;

    FeedbackCounting(FeedbackDays days, TransactionalOperator transaction, Clock clock) {
        this.days = days;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Counts an answer. */
    public Mono<Void> count(Tenant site, UUID page, boolean useful) {
        return within(site, days.add(ParisCalendar.today(clock), page, useful));
    }

    /**
     * Counts the reason of an answer.
     *
     * @param id of the answer: a reason sent twice is counted once
     */
    public Mono<Void> explain(Tenant site, UUID id, UUID page, FeedbackReason reason) {
        return within(site, days.explain(id, ParisCalendar.today(clock), page, reason.code()));
    }

    private Mono<Void> within(Tenant site, Mono<Long> work) {
        return work.as(transaction::transactional)
                .contextWrite(CurrentTenant.with(site.id()))
                .then();
    }
}
