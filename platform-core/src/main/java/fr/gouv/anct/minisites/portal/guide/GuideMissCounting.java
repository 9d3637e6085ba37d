package fr.gouv.anct.minisites.portal.guide;

import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.time.ParisCalendar;
import fr.gouv.anct.minisites.validation.PlainText;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Counts the answers that led visitors of the guide to nothing of use, by day. */
@Component
public class GuideMissCounting {

    /** Maximum length of answers in words, in characters: also a constraint of the database. */
    private static final int LONGEST = 400;

    private final GuideMisses misses;
    private final TransactionalOperator transaction;
    private final Clock clock;

    GuideMissCounting(GuideMisses misses, TransactionalOperator transaction, Clock clock) {
        this.misses = misses;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @param answers in words; without the territory, which would be that of few visitors */
    public Mono<Void> count(Tenant portal, String answers) {
        return misses.add(ParisCalendar.today(clock), PlainText.start(answers, LONGEST))
                .as(transaction::transactional)
                .contextWrite(CurrentTenant.with(portal.id()))
                .then();
    }
}
