package fr.gouv.anct.minisites.content.review;

import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.audit.AuditSubject;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.content.check.ContentChecks;
import fr.gouv.anct.minisites.content.check.Findings;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Allows the publication of a revision without errors, or with a waiver for this one revision, whose reason is in the
 * journal. An incomplete block, which cannot even be submitted, and a revision that cannot be rendered get no waiver.
 */
@Component
public class PublicationGate {

    private final ContentChecks checks;
    private final Waivers waivers;
    private final Reviews reviews;
    private final Journal journal;
    private final ReviewNotifications notifications;
    private final TransactionalOperator transaction;

    PublicationGate(
            ContentChecks checks,
            Waivers waivers,
            Reviews reviews,
            Journal journal,
            ReviewNotifications notifications,
            TransactionalOperator transaction) {
        this.checks = checks;
        this.waivers = waivers;
        this.reviews = reviews;
        this.journal = journal;
        this.notifications = notifications;
        this.transaction = transaction;
    }

    /**
     * Checks whether a revision, and the pages that show it, can be rendered. To be called before the transaction that
     * publishes, because it renders pages.
     */
    public Mono<Boolean> showable(UUID revision) {
        return checks.shown(revision).map(findings -> !findings.blockPublication());
    }

    /** Checks in the current transaction whether the rules allow the publication of a revision now. */
    @Transactional(readOnly = true)
    public Mono<Boolean> open(UUID revision) {
        return checks.ruled(revision)
                .flatMap(findings -> open(revision, findings))
                .defaultIfEmpty(true);
    }

    /** Checks whether a revision with these findings may be published. */
    @Transactional(readOnly = true)
    public Mono<Boolean> open(UUID revision, Findings findings) {
        return findings.blockPublication() && findings.waivable()
                ? waivers.of(revision).hasElement()
                : Mono.just(!findings.blockPublication());
    }

    /** Checks whether all blocks of a revision are complete. */
    @Transactional(readOnly = true)
    public Mono<Boolean> complete(UUID revision) {
        return checks.ruled(revision).map(findings -> !findings.incomplete()).defaultIfEmpty(true);
    }

    /** Returns the waiver of a revision; empty when there is none. */
    @Transactional(readOnly = true)
    public Mono<Waiver> waiver(UUID revision) {
        return waivers.of(revision);
    }

    /**
     * Gives a waiver for the revision that the caller has read, in spite of its errors; empty when the page does not
     * exist.
     */
    @Transactional
    public Mono<PublicationResult> waive(Tenant site, UUID page, UUID seen, String reason, AuditActor by) {
        return reviews.lock(page)
                .then(Mono.defer(() -> reviews.standing(page)))
                .flatMap(status -> status.head().id().equals(seen)
                        ? decide(site, status, reason, by)
                        : Mono.just(PublicationResult.CHANGED));
    }

    private Mono<PublicationResult> decide(Tenant site, PublicationStatus status, String reason, AuditActor by) {
        return breaking(status.head().id())
                .flatMap(result ->
                        result == PublicationResult.DONE ? waive(site, status, reason, by) : Mono.just(result));
    }

    /** Checks whether a revision can get a waiver: {@link PublicationResult#DONE}, or the reason against it. Renders the revision. */
    public Mono<PublicationResult> waivable(UUID revision) {
        return showable(revision)
                .flatMap(showable -> showable
                        ? breaking(revision).as(transaction::transactional)
                        : Mono.just(PublicationResult.UNSHOWABLE));
    }

    /** Checks whether a revision breaks rules that can be waived. */
    private Mono<PublicationResult> breaking(UUID revision) {
        return complete(revision)
                .flatMap(complete -> complete
                        ? open(revision).map(open -> open ? PublicationResult.NOT_BLOCKED : PublicationResult.DONE)
                        : Mono.just(PublicationResult.INCOMPLETE));
    }

    private Mono<PublicationResult> waive(Tenant site, PublicationStatus status, String reason, AuditActor by) {
        RevisionSummary head = status.head();
        return waivers.add(status.page(), head.id(), reason, by.requireId())
                .then(journal.record(
                        by,
                        "publication.waived",
                        AuditSubject.of(site.id(), status.page()),
                        Map.of("page", head.title(), "version", String.valueOf(head.number()), "reason", reason)))
                .then(notifications.waived(site, status, reason, by))
                .thenReturn(PublicationResult.DONE);
    }
}
