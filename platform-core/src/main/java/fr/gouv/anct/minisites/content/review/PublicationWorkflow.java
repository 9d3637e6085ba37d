package fr.gouv.anct.minisites.content.review;

import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.audit.AuditSubject;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.content.Pages;
import fr.gouv.anct.minisites.database.ResultPage;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Submits a revision for review, sends it back, publishes it at once or withdraws its page, as status and checks allow.
 * Each action is one transaction under the lock of the page, with its journal entry and notifications; empty when the
 * page does not exist.
 */
@Component
public class PublicationWorkflow {

    private final Reviews reviews;
    private final Pages pages;
    private final PublicationGate gate;
    private final Journal journal;
    private final ReviewNotifications notifications;
    private final TransactionalOperator transaction;

    PublicationWorkflow(
            Reviews reviews,
            Pages pages,
            PublicationGate gate,
            Journal journal,
            ReviewNotifications notifications,
            TransactionalOperator transaction) {
        this.reviews = reviews;
        this.pages = pages;
        this.gate = gate;
        this.journal = journal;
        this.notifications = notifications;
        this.transaction = transaction;
    }

    /** Returns the publication status of a page. */
    @Transactional(readOnly = true)
    public Mono<PublicationStatus> standing(UUID page) {
        return reviews.standing(page);
    }

    /** Locks a page and returns its status, for an action in the current transaction. */
    @Transactional
    public Mono<PublicationStatus> statusForUpdate(UUID page) {
        return reviews.lock(page).then(Mono.defer(() -> reviews.standing(page)));
    }

    /** Returns the pending submissions, oldest first. */
    @Transactional(readOnly = true)
    public Mono<ResultPage<PendingReview>> queue(int page, int size) {
        return reviews.count()
                .flatMap(total -> reviews.waiting(size, ResultPage.offset(page, size))
                        .collectList()
                        .map(items -> new ResultPage<>(items, page, size, total)));
    }

    /** Submits the revision that the caller has read, if its blocks are complete; it replaces a pending submission. */
    @Transactional
    public Mono<PublicationResult> submit(Tenant site, UUID page, UUID seen, @Nullable String note, AuditActor by) {
        return checkedAct(
                page,
                status -> status.submission(seen),
                gate::complete,
                PublicationResult.INCOMPLETE,
                status -> reviews.end(page, Review.Outcome.REPLACED, by.requireId(), null)
                        .then(Mono.defer(
                                () -> reviews.submit(page, status.head().id(), by.requireId(), note)))
                        .then(note("publication.submitted", site, status.page(), status.head(), by))
                        .then(notifications.submitted(site, status, note, by)));
    }

    /** Sends a submission back to its author. */
    @Transactional
    public Mono<PublicationResult> sendBack(Tenant site, UUID page, UUID review, String comment, AuditActor by) {
        return perform(
                page,
                status -> status.sendingBack(review),
                status -> reviews.end(page, Review.Outcome.RETURNED, by.requireId(), comment)
                        .then(note("publication.sent-back", site, page, status.head(), by))
                        .then(notifications.decided(
                                ReviewNotifications.Kind.RETURNED, site, status, comment, by, null)));
    }

    /**
     * Publishes the revision that the caller has read at once, unless the checks found errors in it. Renders it before
     * the transaction, so that it must not be called within one.
     */
    public Mono<PublicationResult> publish(Tenant site, UUID page, UUID seen, AuditActor by) {
        return gate.showable(seen)
                .flatMap(showable -> publish(site, page, seen, showable, by).as(transaction::transactional));
    }

    private Mono<PublicationResult> publish(Tenant site, UUID page, UUID seen, boolean showable, AuditActor by) {
        return checkedAct(
                page,
                status -> status.publication(seen),
                revision -> showable ? gate.open(revision) : Mono.just(false),
                PublicationResult.BLOCKED,
                // Runs before the publication, which ends the schedule.
                status -> tellScheduled(
                                ReviewNotifications.Kind.PUBLISHED,
                                site,
                                status,
                                status.head().number(),
                                by,
                                null)
                        .then(reviews.reopenScheduled(page))
                        .then(Mono.defer(() -> pages.setPublishedRevision(page, seen)))
                        .then(Mono.defer(() -> close(status, Review.Outcome.PUBLISHED, by)))
                        .then(note("publication.published", site, page, status.head(), by))
                        .then(notifications.decided(ReviewNotifications.Kind.PUBLISHED, site, status, null, by, null)));
    }

    /** Ends the pending submission by a decision on the newest revision. */
    @Transactional
    public Mono<Void> close(PublicationStatus status, Review.Outcome outcome, AuditActor by) {
        return reviews.end(status.page(), outcome(status, outcome), by.requireId(), null);
    }

    private static Review.Outcome outcome(PublicationStatus status, Review.Outcome decision) {
        // A schedule may end without effect; the submission is then pending again, stale or not.
        return decision != Review.Outcome.SCHEDULED && status.stale() ? Review.Outcome.REPLACED : decision;
    }

    /**
     * Notifies the author of the scheduled submission, unless a pending submission is decided together with the newest
     * revision: its author is notified by {@link ReviewNotifications#decided}.
     *
     * @param version number of the revision that was decided
     * @param plan that was decided; null for a publication at once
     */
    @Transactional
    public Mono<Void> tellScheduled(
            ReviewNotifications.Kind kind,
            Tenant site,
            PublicationStatus status,
            int version,
            AuditActor by,
            ReviewNotifications.@Nullable Plan plan) {
        boolean decided = status.waiting() != null && version == status.head().number();
        return decided
                ? Mono.empty()
                : reviews.scheduledSubmitter(status.page())
                        .filter(submitter -> !submitter.equals(by.id()))
                        .flatMap(submitter -> notifications.notify(
                                submitter,
                                kind,
                                site,
                                status.page(),
                                status.head().title(),
                                version,
                                by.name(),
                                plan));
    }

    /**
     * Reopens the submission that led to a scheduled publication and notifies its author. To be called before the
     * schedule ends.
     *
     * @param title title of the page
     * @param at when it was to be published
     * @param by name of the actor that ends the schedule
     * @param account account not to notify, because it already knows; null to notify in any case
     */
    @Transactional
    public Mono<Void> reopen(Tenant site, UUID page, String title, Instant at, String by, @Nullable UUID account) {
        return reviews.reopenScheduled(page)
                .filter(submitter -> !submitter.equals(account))
                .flatMap(submitter -> notifications.notify(
                        submitter,
                        ReviewNotifications.Kind.UNSCHEDULED,
                        site,
                        page,
                        title,
                        null,
                        by,
                        ReviewNotifications.Plan.publication(at)));
    }

    /** Withdraws a page from publication; its revisions stay. */
    @Transactional
    public Mono<PublicationResult> withdraw(Tenant site, UUID page, AuditActor by) {
        return withdraw(site, page, null, null, by);
    }

    /**
     * Withdraws a page as {@link #withdraw(Tenant, UUID, AuditActor)} does.
     *
     * @param intervention in place of the team; null when the team does it
     * @param successor page to which its visitors are led, if it can be replaced; null for none
     */
    @Transactional
    public Mono<PublicationResult> withdraw(
            Tenant site, UUID page, @Nullable Intervention intervention, @Nullable Successor successor, AuditActor by) {
        return perform(
                page,
                PublicationStatus::withdrawal,
                status -> pages.withdraw(
                                page,
                                intervention == null ? null : intervention.service(),
                                successor == null || !status.isReplaceable() ? null : successor.page())
                        .then(note(
                                "publication.withdrawn",
                                site,
                                page,
                                status.head(),
                                circumstances(intervention, status.isReplaceable() ? successor : null),
                                by)));
    }

    private static Map<String, String> circumstances(
            @Nullable Intervention intervention, @Nullable Successor successor) {
        Map<String, String> details = new HashMap<>(intervention == null ? Map.of() : intervention.details());
        if (successor != null) {
            details.put("successor", successor.title());
        }
        return details;
    }

    private Mono<PublicationResult> checkedAct(
            UUID page,
            Function<PublicationStatus, PublicationResult> decision,
            Function<UUID, Mono<Boolean>> check,
            PublicationResult refused,
            Function<PublicationStatus, Mono<Void>> deed) {
        return statusForUpdate(page).flatMap(status -> {
            PublicationResult result = decision.apply(status);
            return result == PublicationResult.DONE ? actIfChecked(status, check, refused, deed) : Mono.just(result);
        });
    }

    private static Mono<PublicationResult> actIfChecked(
            PublicationStatus status,
            Function<UUID, Mono<Boolean>> check,
            PublicationResult refused,
            Function<PublicationStatus, Mono<Void>> deed) {
        return check.apply(status.head().id())
                .flatMap(open -> open ? deed.apply(status).thenReturn(PublicationResult.DONE) : Mono.just(refused));
    }

    private Mono<PublicationResult> perform(
            UUID page,
            Function<PublicationStatus, PublicationResult> decision,
            Function<PublicationStatus, Mono<Void>> deed) {
        return statusForUpdate(page).flatMap(status -> {
            PublicationResult result = decision.apply(status);
            return result == PublicationResult.DONE ? deed.apply(status).thenReturn(result) : Mono.just(result);
        });
    }

    private Mono<Void> note(String action, Tenant site, UUID page, RevisionSummary summary, AuditActor by) {
        return note(action, site, page, summary, Map.of(), by);
    }

    private Mono<Void> note(
            String action,
            Tenant site,
            UUID page,
            RevisionSummary summary,
            Map<String, String> circumstances,
            AuditActor by) {
        Map<String, String> details = new HashMap<>(circumstances);
        details.put("page", summary.title());
        details.put("version", String.valueOf(summary.number()));
        return journal.record(by, action, AuditSubject.of(site.id(), page), details);
    }
}
