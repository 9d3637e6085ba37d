package fr.gouv.anct.minisites.content.schedule;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.access.Permissions;
import fr.gouv.anct.minisites.access.Role;
import fr.gouv.anct.minisites.access.people.AccountNotifications;
import fr.gouv.anct.minisites.audit.AuditActor;
import fr.gouv.anct.minisites.audit.AuditSubject;
import fr.gouv.anct.minisites.audit.Journal;
import fr.gouv.anct.minisites.content.Pages;
import fr.gouv.anct.minisites.content.review.PublicationGate;
import fr.gouv.anct.minisites.content.review.PublicationWorkflow;
import fr.gouv.anct.minisites.content.review.ReviewNotifications;
import fr.gouv.anct.minisites.content.review.ReviewNotifications.Kind;
import fr.gouv.anct.minisites.content.schedule.Schedule.Reason;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Executes due schedules, each in one transaction, after rendering the revision to publish: the effect, its journal
 * entry and the end of the schedule are atomic. An action that is impossible is recorded as missed, and the member who
 * decided it is notified.
 */
@Component
class ScheduleExecution {

    private static final String[] DECIDERS = Arrays.stream(Role.values())
            .filter(role -> role.isTenantRole() && Permissions.allows(role, Action.CONTENT_PUBLISH))
            .map(Role::code)
            .toArray(String[]::new);

    private final Schedules schedules;
    private final Pages pages;
    private final PublicationGate gate;
    private final PublicationWorkflow workflow;
    private final Journal journal;
    private final ReviewNotifications notifications;
    private final AccountNotifications platform;
    private final TransactionalOperator transaction;

    ScheduleExecution(
            Schedules schedules,
            Pages pages,
            PublicationGate gate,
            PublicationWorkflow workflow,
            Journal journal,
            ReviewNotifications notifications,
            AccountNotifications platform,
            TransactionalOperator transaction) {
        this.schedules = schedules;
        this.pages = pages;
        this.gate = gate;
        this.workflow = workflow;
        this.journal = journal;
        this.notifications = notifications;
        this.platform = platform;
        this.transaction = transaction;
    }

    /**
     * Executes a schedule.
     *
     * @return fails when it is too early by the clock of the database
     */
    Mono<Void> perform(Tenant site, UUID id) {
        return revision(id)
                .as(transaction::transactional)
                .flatMap(revision -> gate.showable(revision).map(showable -> new Rendered(revision, showable)))
                .defaultIfEmpty(new Rendered(null, false))
                .flatMap(rendered -> perform(site, id, rendered).as(transaction::transactional));
    }

    /** @param revision null when there was nothing to publish at the time of rendering */
    private record Rendered(@Nullable UUID revision, boolean showable) {}

    private Mono<Void> perform(Tenant site, UUID id, Rendered rendered) {
        return schedules
                .lockPage(id)
                .then(Mono.defer(() -> revision(id)))
                .flatMap(revision -> open(id, revision, rendered))
                .defaultIfEmpty(true)
                .flatMap(open -> open ? execute(site, id) : miss(site, id, Reason.BLOCKED));
    }

    /** Fails when the revision was not rendered, because an obstacle existed a moment ago; the job then retries. */
    private Mono<Boolean> open(UUID id, UUID revision, Rendered rendered) {
        if (!revision.equals(rendered.revision())) {
            return Mono.error(new IllegalStateException("Schedule " + id + " needs a retry: revision not rendered"));
        }
        return rendered.showable() ? gate.open(revision) : Mono.just(false);
    }

    /** Returns the revision to publish; empty when an obstacle exists, and for a withdrawal. */
    private Mono<UUID> revision(UUID id) {
        return schedules
                .obstacle(id, DECIDERS)
                .filter(Schedules.Obstacle::none)
                .mapNotNull(Schedules.Obstacle::revision);
    }

    private Mono<Void> execute(Tenant site, UUID id) {
        return schedules.perform(id, DECIDERS).flatMap(done -> done ? tell(site, id) : explain(site, id));
    }

    private Mono<Void> tell(Tenant site, UUID id) {
        return pages.refreshBlockTypes()
                .then(Mono.defer(() -> schedules.one(id)))
                .delayUntil(schedule ->
                        schedule.deed() == ScheduledAction.WITHDRAW ? pages.leadOn(schedule.page()) : Mono.empty())
                .flatMap(schedule -> note(
                        schedule.deed() == ScheduledAction.PUBLISH ? "publication.published" : "publication.withdrawn",
                        site,
                        schedule));
    }

    private Mono<Void> explain(Tenant site, UUID id) {
        return schedules
                .obstacle(id, DECIDERS)
                .filter(obstacle -> !obstacle.over())
                .flatMap(obstacle -> {
                    Reason reason = obstacle.reason();
                    // A decider who lost the right to publish will not have it at the due time either: a trigger woke
                    // the job
                    // early.
                    boolean early = obstacle.early() && reason != Reason.LEFT;
                    return early || reason == null
                            ? Mono.error(new IllegalStateException("Schedule " + id + " is not due yet"))
                            : miss(site, id, reason);
                });
    }

    private Mono<Void> miss(Tenant site, UUID id, Reason reason) {
        return schedules
                .one(id)
                .filter(schedule -> schedule.deed() == ScheduledAction.PUBLISH)
                .flatMap(schedule -> workflow.reopen(
                        site,
                        schedule.page(),
                        schedule.title(),
                        schedule.at(),
                        platform.systemActorName(),
                        decider(schedule, reason)))
                .then(Mono.defer(() -> schedules.miss(id, reason)))
                .then(Mono.defer(() -> schedules.one(id)))
                .flatMap(schedule -> note("publication.missed", site, schedule)
                        .then(notifications.missed(
                                occasion(reason),
                                decider(schedule, reason),
                                site,
                                schedule.page(),
                                schedule.title(),
                                platform.systemActorName(),
                                new ReviewNotifications.Plan(schedule.deed().code(), schedule.at()))));
    }

    /** A decider who has left is not notified of the missed action; the members who may decide now are. */
    private static @Nullable UUID decider(Schedule schedule, Reason reason) {
        return reason == Reason.LEFT ? null : schedule.deciderId();
    }

    private static Kind occasion(Reason reason) {
        return switch (reason) {
            case BLOCKED -> Kind.BLOCKED;
            case TRASHED -> Kind.TRASHED;
            case LEFT -> Kind.LEFT;
            case READ_ONLY, CLOSED, ASKED, REPLACED, OVERTAKEN -> Kind.MISSED;
        };
    }

    private Mono<Void> note(String action, Tenant site, Schedule schedule) {
        return journal.record(
                AuditActor.withoutAccount(platform.systemActorName()),
                action,
                AuditSubject.of(site.id(), schedule.page()),
                Map.of("page", schedule.title()));
    }
}
