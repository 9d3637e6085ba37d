package fr.gouv.anct.minisites.admin.publication;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.ConfirmScreen;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.review.PublicationWorkflow;
import fr.gouv.anct.minisites.content.schedule.PageSchedules;
import fr.gouv.anct.minisites.content.schedule.PageScheduling;
import fr.gouv.anct.minisites.content.schedule.Schedule;
import fr.gouv.anct.minisites.content.schedule.ScheduleResult;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Cancels a scheduled publication or withdrawal after a confirmation. */
@Component
class ScheduleCancellationResource implements BackOfficeResource {

    private static final String PATTERN = ScheduleResource.PATTERN + "/{schedule}/annulation";

    private final PublicationWorkflow workflow;
    private final PageScheduling scheduling;
    private final PublicationStatusLabels labels;
    private final PublicationResponses responses;
    private final ScreenResponses screens;
    private final Messages messages;

    ScheduleCancellationResource(
            PublicationWorkflow workflow,
            PageScheduling scheduling,
            PublicationStatusLabels labels,
            PublicationResponses responses,
            ScreenResponses screens,
            Messages messages) {
        this.workflow = workflow;
        this.scheduling = scheduling;
        this.labels = labels;
        this.responses = responses;
        this.screens = screens;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        Guard publish = new Guard.OfSite(Action.CONTENT_PUBLISH);
        return List.of(Route.get(PATTERN, publish, this::showForm), Route.post(PATTERN, publish, this::cancel));
    }

    private Mono<ServerResponse> showForm(AdmittedRequest request) {
        return named(request).flatMap(schedule -> schedule.waits() ? confirm(request, schedule) : over(request));
    }

    /** Explains that the schedule has ended: it is not pending, or another one took its place. */
    private Mono<ServerResponse> over(AdmittedRequest request) {
        return named(request)
                .zipWhen(schedule -> scheduling.of(schedule.page()))
                .flatMap(found -> moved(found.getT2(), found.getT1())
                        .map(now -> moved(request, now))
                        .orElseGet(() -> responses.answer(
                                request,
                                found.getT1().page(),
                                ScheduleResult.OVER,
                                "",
                                found.getT1().at())));
    }

    /** Returns the pending schedule in the place of a replaced one. */
    private static Optional<Schedule> moved(PageSchedules schedules, Schedule schedule) {
        Schedule.Completion end = schedule.end();
        return end != null && end.reason() == Schedule.Reason.REPLACED
                ? schedules.waiting(schedule.deed())
                : Optional.empty();
    }

    private Mono<ServerResponse> moved(AdmittedRequest request, Schedule now) {
        String text = messages.get("publication.cancel.moved.text", labels.moment(now.at()), now.decider());
        return request.seeOther(
                PublicationUrls.publication(request.site(), now.page()),
                new Flash(Flash.Kind.WARNING, messages.get("publication.cancel.moved"), text));
    }

    /** Returns the schedule named in the URL, if it belongs to the page in the URL. */
    private Mono<Schedule> named(AdmittedRequest request) {
        return Mono.zip(request.id("page"), request.id("schedule"))
                .flatMap(ids -> scheduling.one(ids.getT1(), ids.getT2()))
                .switchIfEmpty(request.notFound());
    }

    private Mono<ServerResponse> confirm(AdmittedRequest request, Schedule schedule) {
        return withdrawnWith(schedule).flatMap(withdrawal -> confirm(request, schedule, withdrawal));
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

    private Mono<ServerResponse> confirm(AdmittedRequest request, Schedule schedule, Optional<Schedule> withdrawal) {
        UUID page = schedule.page();
        String address = PublicationUrls.publication(request.site(), page);
        ConfirmScreen screen = new ConfirmScreen(
                messages.get("publication.cancel.lead." + schedule.deed().code(), labels.moment(schedule.at())),
                withdrawal.stream()
                        .map(one -> messages.get("publication.cancel.withdrawal", labels.moment(one.at())))
                        .toList(),
                address + "/programmation/" + schedule.id() + "/annulation",
                List.of(),
                messages.get("publication.cancel.confirm"),
                address);
        return screens.show(
                request,
                PublicationUrls.below(
                        request.site(),
                        page,
                        messages.get("publication.title", schedule.title()),
                        messages.get("publication.cancel.title")),
                screen);
    }

    private Mono<ServerResponse> cancel(AdmittedRequest request) {
        return named(request).zipWhen(this::withdrawnWith).flatMap(both -> cancel(request, both.getT1(), both.getT2()));
    }

    private Mono<ServerResponse> cancel(AdmittedRequest request, Schedule schedule, Optional<Schedule> withdrawal) {
        return scheduling
                .cancel(request.site(), schedule.page(), schedule.id(), request.actor())
                .switchIfEmpty(request.notFound())
                .flatMap(result -> result == ScheduleResult.DONE ? done(request, schedule, withdrawal) : over(request));
    }

    private Mono<ServerResponse> done(AdmittedRequest request, Schedule schedule, Optional<Schedule> withdrawal) {
        return withdrawal
                .map(one -> both(request, schedule, one))
                .orElseGet(() -> responses.answer(
                        request, schedule.page(), ScheduleResult.DONE, "publication.cancelled", schedule.at()));
    }

    private Mono<ServerResponse> both(AdmittedRequest request, Schedule schedule, Schedule withdrawal) {
        String text = messages.get(
                "publication.cancelled.both", labels.moment(schedule.at()), labels.moment(withdrawal.at()));
        return request.seeOther(
                PublicationUrls.publication(request.site(), schedule.page()),
                new Flash(Flash.Kind.SUCCESS, messages.get("publication.cancelled"), text));
    }
}
