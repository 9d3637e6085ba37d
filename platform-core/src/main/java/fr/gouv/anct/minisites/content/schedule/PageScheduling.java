package fr.gouv.anct.minisites.content.schedule;

import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.audit.AuditSubject;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.content.review.Intervention;
import fr.gouv.anct.minisites.content.review.PlannedPublication;
import fr.gouv.anct.minisites.content.review.PublicationGate;
import fr.gouv.anct.minisites.content.review.PublicationResult;
import fr.gouv.anct.minisites.content.review.PublicationStatus;
import fr.gouv.anct.minisites.content.review.PublicationWorkflow;
import fr.gouv.anct.minisites.content.review.Review;
import fr.gouv.anct.minisites.content.review.ReviewNotifications;
import fr.gouv.anct.minisites.content.review.Successor;
import fr.gouv.anct.minisites.job.Jobs;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Schedules and cancels publications and withdrawals of pages, enqueues their jobs, and also withdraws a page at once.
 * Each action is one transaction under the lock of the page, with its job, journal entry and notifications; empty when
 * the page does not exist.
 */
@Component
public class PageScheduling {

    private final Schedules rows;
    private final PublicationWorkflow workflow;
    private final PublicationGate gate;
    private final ReviewNotifications notifications;
    private final Jobs jobs;
    private final Journal journal;
    private final Clock clock;
    private final TransactionalOperator transaction;

    PageScheduling(
            Schedules rows,
            PublicationWorkflow workflow,
            PublicationGate gate,
            ReviewNotifications notifications,
            Jobs jobs,
            Journal journal,
            Clock clock,
            TransactionalOperator transaction) {
        this.rows = rows;
        this.workflow = workflow;
        this.gate = gate;
        this.notifications = notifications;
        this.jobs = jobs;
        this.journal = journal;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Returns the pending schedules of a page and the last ended ones. */
    @Transactional(readOnly = true)
    public Mono<PageSchedules> of(UUID page) {
        return rows.of(page).collectList().map(PageSchedules::new);
    }

    /**
     * Returns the pending schedules of a page and of its descendants, in the tree or trashed along with it; next first.
     */
    @Transactional(readOnly = true)
    public Mono<List<Schedule>> waiting(UUID page) {
        return rows.waiting(page).collectList();
    }

    /** Returns a schedule of a page. */
    @Transactional(readOnly = true)
    public Mono<Schedule> one(UUID page, UUID schedule) {
        return rows.one(schedule).filter(found -> found.page().equals(page));
    }

    /**
     * Schedules the publication of the revision that the caller has read, unless the checks found errors in it; it
     * replaces a pending publication. Renders the revision before the transaction, so that it must not be called within
     * one.
     *
     * @param seen the newest revision, or the scheduled one, which is then postponed as it is
     */
    public Mono<ScheduleResult> publish(
            Tenant site, UUID page, UUID seen, ReplacedSchedule replaced, Instant at, AuditActor by) {
        return gate.showable(seen)
                .flatMap(showable ->
                        publish(site, page, seen, showable, replaced, at, by).as(transaction::transactional));
    }

    private Mono<ScheduleResult> publish(
            Tenant site, UUID page, UUID seen, boolean showable, ReplacedSchedule replaced, Instant at, AuditActor by) {
        return lock(page).flatMap(locked -> {
            ScheduleResult result = replaced.by(locked.agenda(), ScheduledAction.PUBLISH)
                    ? locked.agenda().publication(locked.standing(), seen, at, clock.instant())
                    : ScheduleResult.RESCHEDULED;
            return result == ScheduleResult.DONE
                    ? planUnlessBlocked(site, locked, seen, showable, at, by)
                    : Mono.just(result);
        });
    }

    private Mono<ScheduledPage> lock(UUID page) {
        return workflow.statusForUpdate(page)
                .zipWhen(_ -> rows.of(page).collectList().map(PageSchedules::new), ScheduledPage::new);
    }

    /** A locked page with its schedules. */
    private record ScheduledPage(PublicationStatus standing, PageSchedules agenda) {}

    private Mono<ScheduleResult> planUnlessBlocked(
            Tenant site, ScheduledPage locked, UUID seen, boolean showable, Instant at, AuditActor by) {
        return (showable ? gate.open(seen) : Mono.just(false))
                .flatMap(open -> open ? plan(site, locked, seen, at, by) : Mono.just(ScheduleResult.BLOCKED));
    }

    private Mono<ScheduleResult> plan(Tenant site, ScheduledPage locked, UUID seen, Instant at, AuditActor by) {
        PublicationStatus status = locked.standing();
        boolean newest = status.head().id().equals(seen);
        int version = status.planned(seen)
                .map(PlannedPublication::number)
                .orElseGet(() -> status.head().number());
        return write(site, locked, ScheduledAction.PUBLISH, seen, null, at, by)
                .then(Mono.defer(() -> workflow.tellScheduled(
                        ReviewNotifications.Kind.SCHEDULED,
                        site,
                        status,
                        version,
                        by,
                        plan(ScheduledAction.PUBLISH, at))))
                // A postponed revision is older than the one pending review, which is not decided.
                .then(Mono.defer(() -> newest ? decide(site, status, at, by) : Mono.empty()))
                .thenReturn(ScheduleResult.DONE);
    }

    private Mono<Void> decide(Tenant site, PublicationStatus status, Instant at, AuditActor by) {
        return workflow.close(status, Review.Outcome.SCHEDULED, by)
                .then(notifications.decided(
                        ReviewNotifications.Kind.SCHEDULED, site, status, null, by, plan(ScheduledAction.PUBLISH, at)));
    }

    private static ReviewNotifications.Plan plan(ScheduledAction action, Instant at) {
        return new ReviewNotifications.Plan(action.code(), at);
    }

    /**
     * Schedules the withdrawal of the page.
     *
     * @param successor page to which its visitors are led; null for none
     */
    @Transactional
    public Mono<ScheduleResult> withdraw(
            Tenant site,
            UUID page,
            ReplacedSchedule replaced,
            @Nullable Successor successor,
            Instant at,
            AuditActor by) {
        return lock(page).flatMap(locked -> {
            ScheduleResult result = replaced.by(locked.agenda(), ScheduledAction.WITHDRAW)
                    ? locked.agenda().withdrawal(locked.standing(), at, clock.instant())
                    : ScheduleResult.RESCHEDULED;
            return result == ScheduleResult.DONE
                    ? write(site, locked, ScheduledAction.WITHDRAW, null, successor, at, by)
                            .thenReturn(result)
                    : Mono.just(result);
        });
    }

    private Mono<Void> write(
            Tenant site,
            ScheduledPage locked,
            ScheduledAction action,
            @Nullable UUID revision,
            @Nullable Successor successor,
            Instant at,
            AuditActor by) {
        UUID id = UUID.randomUUID();
        PublicationStatus status = locked.standing();
        Mono<Void> replacing = Mono.justOrEmpty(locked.agenda().waiting(action))
                .flatMap(before -> rows.cancel(status.page(), before.id(), Schedule.Reason.REPLACED, by.requireId())
                        .then(tellDecider(site, before, at, by)));
        return replacing
                .then(Mono.defer(() -> rows.add(
                        id,
                        status.page(),
                        action,
                        revision,
                        successor == null ? null : successor.page(),
                        at,
                        by.requireId())))
                .then(jobs.enqueue(ScheduleJob.NAME, new ScheduleJob.Instance(site.id(), id).text(), at))
                .then(note("publication.scheduled." + action.code(), site, status, at, by));
    }

    /**
     * Withdraws a page at once and cancels the publication that would show it again.
     *
     * @param schedule the publication to cancel; null to keep it
     * @param successor page to which its visitors are led; null for none
     */
    @Transactional
    public Mono<PublicationResult> withdrawNow(
            Tenant site, UUID page, @Nullable UUID schedule, @Nullable Successor successor, AuditActor by) {
        return workflow.withdraw(site, page, null, successor, by)
                .flatMap(result -> result == PublicationResult.DONE && schedule != null
                        ? cancel(site, page, schedule, by).thenReturn(result)
                        : Mono.just(result));
    }

    /**
     * Withdraws a page at once and cancels the publication that would show it again, if one is scheduled.
     *
     * @param intervention in place of the team; null when the team does it
     * @param successor page to which its visitors are led; null for none
     */
    @Transactional
    public Mono<PublicationResult> withdrawForGood(
            Tenant site, UUID page, @Nullable Intervention intervention, @Nullable Successor successor, AuditActor by) {
        return workflow.withdraw(site, page, intervention, successor, by)
                .delayUntil(
                        result -> result == PublicationResult.DONE ? cancelPublication(site, page, by) : Mono.empty());
    }

    private Mono<ScheduleResult> cancelPublication(Tenant site, UUID page, AuditActor by) {
        return rows.of(page)
                .collectList()
                .map(PageSchedules::new)
                .flatMap(schedules -> Mono.justOrEmpty(schedules.waiting(ScheduledAction.PUBLISH)))
                .flatMap(schedule -> cancel(site, page, schedule.id(), by));
    }

    /** Cancels a schedule, together with what {@link PageSchedules#cancelled} names. */
    @Transactional
    public Mono<ScheduleResult> cancel(Tenant site, UUID page, UUID schedule, AuditActor by) {
        return lock(page).flatMap(locked -> {
            List<Schedule> ending = locked.agenda().cancelled(locked.standing(), schedule);
            return ending.isEmpty()
                    ? Mono.just(ScheduleResult.OVER)
                    : Flux.fromIterable(ending)
                            .concatMap(one -> cancel(site, locked.standing(), one, by))
                            .then()
                            .thenReturn(ScheduleResult.DONE);
        });
    }

    private Mono<Void> cancel(Tenant site, PublicationStatus status, Schedule schedule, AuditActor by) {
        Mono<Void> reopening = schedule.deed() == ScheduledAction.PUBLISH
                ? workflow.reopen(site, status.page(), status.head().title(), schedule.at(), by.name(), by.requireId())
                : Mono.empty();
        return reopening
                .then(Mono.defer(
                        () -> rows.cancel(status.page(), schedule.id(), Schedule.Reason.ASKED, by.requireId())))
                .then(tellDecider(site, schedule, null, by))
                .then(note("publication.schedule-cancelled", site, status, schedule.at(), by));
    }

    /**
     * Notifies the account that scheduled what another account ends.
     *
     * @param instead time of the schedule that replaces it; null when it is cancelled
     */
    private Mono<Void> tellDecider(Tenant site, Schedule ended, @Nullable Instant instead, AuditActor by) {
        return ended.deciderId().equals(by.id())
                ? Mono.empty()
                : notifications.notify(
                        ended.deciderId(),
                        instead == null ? ReviewNotifications.Kind.CANCELLED : ReviewNotifications.Kind.REPLACED,
                        site,
                        ended.page(),
                        ended.title(),
                        null,
                        by.name(),
                        new ReviewNotifications.Plan(ended.deed().code(), ended.at(), instead));
    }

    private Mono<Void> note(String action, Tenant site, PublicationStatus status, Instant at, AuditActor by) {
        Map<String, String> detail =
                Map.of("at", at.toString(), "page", status.head().title());
        return journal.record(by, action, AuditSubject.of(site.id(), status.page()), detail);
    }
}
