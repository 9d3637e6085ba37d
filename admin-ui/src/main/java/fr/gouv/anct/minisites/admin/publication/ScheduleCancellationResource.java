package fr.gouv.anct.minisites.admin.publication;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.Confirmation;
import fr.gouv.anct.minisites.admin.component.Confirmation.Step;
import fr.gouv.anct.minisites.admin.component.Question;
import fr.gouv.anct.minisites.admin.page.PageHeadings;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.review.PublicationWorkflow;
import fr.gouv.anct.minisites.content.schedule.PageSchedules;
import fr.gouv.anct.minisites.content.schedule.PageScheduling;
import fr.gouv.anct.minisites.content.schedule.Schedule;
import fr.gouv.anct.minisites.content.schedule.ScheduleResult;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Cancels a scheduled publication or withdrawal of a page, after a confirmation that names the withdrawal cancelled
 * along with it.
 */
@Component
class ScheduleCancellationResource implements BackOfficeResource {

    static final Path.Three<Tenant, UUID, UUID> CANCELLATION =
            Paths.SCHEDULE.id("schedule").at("/annulation");

    private final PublicationWorkflow workflow;
    private final PageScheduling scheduling;
    private final PublicationStatusLabels labels;

    ScheduleCancellationResource(
            PublicationWorkflow workflow, PageScheduling scheduling, PublicationStatusLabels labels) {
        this.workflow = workflow;
        this.scheduling = scheduling;
        this.labels = labels;
    }

    @Override
    public List<Route> routes() {
        Guard publish = new Guard.OfSite(Action.CONTENT_PUBLISH);
        return Confirmation.routes(CANCELLATION, publish, this::named, this::askToCancel, this::cancel);
    }

    /** Returns the schedule named in the address, if it belongs to the page in the address. */
    private Mono<Schedule> named(AdmittedRequest request) {
        return Mono.zip(request.id("page"), request.id("schedule"))
                .flatMap(ids -> scheduling.one(ids.getT1(), ids.getT2()))
                .switchIfEmpty(request.notFound());
    }

    private Mono<Step> askToCancel(AdmittedRequest request, Schedule schedule) {
        return schedule.waits()
                ? Mono.zip(workflow.standing(schedule.page()), withdrawnWith(schedule))
                        .map(found -> question(request, schedule, found.getT1().kind(), found.getT2()))
                : over(request);
    }

    private Question question(
            AdmittedRequest request, Schedule schedule, PageKind kind, Optional<Schedule> withdrawal) {
        String publication = Paths.PUBLICATION.link(request.site(), schedule.page());
        PageLink list = PageHeadings.list(request, kind);
        return Question.of(
                        request,
                        "publication.cancel." + schedule.deed().code(),
                        publication,
                        labels.moment(schedule.at()))
                .below(list.label(), list.href())
                .below(request.message("publication.title", schedule.title()), publication)
                .consequences(withdrawal.stream()
                        .map(one -> request.message("publication.cancel.withdrawal", labels.moment(one.at())))
                        .toList());
    }

    /** Returns the withdrawal that is cancelled together with a publication. */
    private Mono<Optional<Schedule>> withdrawnWith(Schedule schedule) {
        return workflow.standing(schedule.page())
                .zipWith(scheduling.of(schedule.page()))
                .map(found -> found.getT2().cancelled(found.getT1(), schedule.id()).stream()
                        .filter(one -> !one.id().equals(schedule.id()))
                        .findFirst())
                .defaultIfEmpty(Optional.empty());
    }

    /** Explains that the schedule has ended: it is not pending, or another one took its place. */
    private Mono<Step> over(AdmittedRequest request) {
        return named(request)
                .zipWhen(schedule -> scheduling.of(schedule.page()))
                .map(found -> toPublication(
                        request,
                        found.getT1(),
                        moved(found.getT2(), found.getT1())
                                .map(now -> moved(request, now))
                                .orElseGet(() -> PublicationResponses.refusal(request, ScheduleResult.OVER))));
    }

    /** Returns the pending schedule in the place of a replaced one. */
    private static Optional<Schedule> moved(PageSchedules schedules, Schedule schedule) {
        Schedule.Completion end = schedule.end();
        return end != null && end.reason() == Schedule.Reason.REPLACED
                ? schedules.waiting(schedule.deed())
                : Optional.empty();
    }

    private Flash moved(AdmittedRequest request, Schedule now) {
        return request.flash(Flash.Kind.WARNING, "publication.cancel.moved", labels.moment(now.at()), now.decider());
    }

    private static Step toPublication(AdmittedRequest request, Schedule schedule, Flash flash) {
        return new Confirmation.Redirection(Paths.PUBLICATION.link(request.site(), schedule.page()), flash);
    }

    private Mono<Step> cancel(AdmittedRequest request, Schedule schedule) {
        return withdrawnWith(schedule).flatMap(withdrawal -> cancel(request, schedule, withdrawal));
    }

    private Mono<Step> cancel(AdmittedRequest request, Schedule schedule, Optional<Schedule> withdrawal) {
        return scheduling
                .cancel(request.site(), schedule.page(), schedule.id(), request.actor())
                .switchIfEmpty(request.notFound())
                .flatMap(result -> result == ScheduleResult.DONE
                        ? Mono.just(toPublication(request, schedule, cancelled(request, schedule, withdrawal)))
                        : over(request));
    }

    private Flash cancelled(AdmittedRequest request, Schedule schedule, Optional<Schedule> withdrawal) {
        String moment = labels.moment(schedule.at());
        return withdrawal
                .map(one -> request.success("publication.cancelled")
                        .withText(request.message("publication.cancelled.both", moment, labels.moment(one.at()))))
                .orElseGet(() -> PublicationResponses.success(request, "publication.cancelled", moment));
    }
}
