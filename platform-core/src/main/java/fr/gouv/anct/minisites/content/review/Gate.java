package fr.gouv.anct.minisites.content.review;

import fr.gouv.anct.minisites.access.Account;
import fr.gouv.anct.minisites.audit.Event;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.content.check.Checks;
import fr.gouv.anct.minisites.content.check.Findings;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * What is published has no error, or leave to be published with it: given for one revision, with a reason, in the journal.
 * No leave is given for an incomplete block, which cannot even be submitted, nor for what visitors could not be shown.
 */
@Component
public class Gate {

    private final Checks checks;
    private final WaiverRows waivers;
    private final ReviewRows rows;
    private final Journal journal;
    private final ReviewLetters letters;
    private final TransactionalOperator transaction;

    Gate(
            Checks checks,
            WaiverRows waivers,
            ReviewRows rows,
            Journal journal,
            ReviewLetters letters,
            TransactionalOperator transaction) {
        this.checks = checks;
        this.waivers = waivers;
        this.rows = rows;
        this.journal = journal;
        this.letters = letters;
        this.transaction = transaction;
    }

    /**
     * Whether visitors could be shown a revision, and what shows it. Asked before the transaction that publishes: pages are
     * rendered.
     */
    public Mono<Boolean> showable(UUID revision) {
        return checks.shown(revision).map(found -> !found.block());
    }

    /** Whether a revision may be published by the rules, as things stand now, in the transaction at hand. */
    @Transactional(readOnly = true)
    public Mono<Boolean> open(UUID revision) {
        return checks.ruled(revision).flatMap(found -> open(revision, found)).defaultIfEmpty(true);
    }

    /** Whether a revision may be published in which this was found. */
    @Transactional(readOnly = true)
    public Mono<Boolean> open(UUID revision, Findings found) {
        return found.block() && found.waivable() ? waivers.of(revision).hasElement() : Mono.just(!found.block());
    }

    /** Whether all blocks of a revision are complete. */
    @Transactional(readOnly = true)
    public Mono<Boolean> complete(UUID revision) {
        return checks.ruled(revision).map(found -> !found.incomplete()).defaultIfEmpty(true);
    }

    /** The leave that was given for a revision; empty when none was. */
    @Transactional(readOnly = true)
    public Mono<Waiver> waiver(UUID revision) {
        return waivers.of(revision);
    }

    /** Lets the words that somebody has seen be published in spite of their errors; empty when there is no such page. */
    @Transactional
    public Mono<Act> waive(Tenant site, UUID page, UUID seen, String reason, Account by) {
        return rows.lock(page)
                .then(Mono.defer(() -> rows.standing(page)))
                .flatMap(standing -> standing.head().id().equals(seen)
                        ? decide(site, standing, reason, by)
                        : Mono.just(Act.CHANGED));
    }

    private Mono<Act> decide(Tenant site, Standing standing, String reason, Account by) {
        return breaking(standing.head().id())
                .flatMap(act -> act == Act.DONE ? waive(site, standing, reason, by) : Mono.just(act));
    }

    /** Whether leave can be given for a revision: {@link Act#DONE}, or why not. It is rendered. */
    public Mono<Act> waivable(UUID revision) {
        return showable(revision)
                .flatMap(showable ->
                        showable ? breaking(revision).as(transaction::transactional) : Mono.just(Act.UNSHOWABLE));
    }

    /** Whether a revision breaks rules that leave can be given for. */
    private Mono<Act> breaking(UUID revision) {
        return complete(revision)
                .flatMap(complete -> complete
                        ? open(revision).map(open -> open ? Act.NOT_BLOCKED : Act.DONE)
                        : Mono.just(Act.INCOMPLETE));
    }

    private Mono<Act> waive(Tenant site, Standing standing, String reason, Account by) {
        Mark head = standing.head();
        Event event = new Event(
                by.name(),
                by.id(),
                "publication.waived",
                site.id(),
                standing.page(),
                Map.of("page", head.title(), "version", String.valueOf(head.number()), "reason", reason));
        return waivers.add(standing.page(), head.id(), reason, by.id())
                .then(journal.add(event))
                .then(letters.waived(site, standing, reason, by))
                .thenReturn(Act.DONE);
    }
}
