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

    private final PublicationWorkflow reviews;
    private final PageScheduling schedules;
    private final PublicationStatusLabels words;
    private final PublicationResponses acts;
    private final ScreenResponses screens;
    private final Messages texts;

    ScheduleCancellationResource(
            PublicationWorkflow reviews,
            PageScheduling schedules,
            PublicationStatusLabels words,
            PublicationResponses acts,
            ScreenResponses screens,
            Messages texts) {
        this.reviews = reviews;
        this.schedules = schedules;
        this.words = words;
        this.acts = acts;
        this.screens = screens;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        Guard publish = new Guard.OfSite(Action.CONTENT_PUBLISH);
        return List.of(Route.get(PATTERN, publish, this::ask), Route.post(PATTERN, publish, this::cancel));
    }

    private Mono<ServerResponse> ask(AdmittedRequest call) {
        return named(call).flatMap(schedule -> schedule.waits() ? confirm(call, schedule) : over(call));
    }

    /** Explains that the schedule has ended: it is not pending, or another one took its place. */
    private Mono<ServerResponse> over(AdmittedRequest call) {
        return named(call)
                .zipWhen(schedule -> schedules.of(schedule.page()))
                .flatMap(found -> moved(found.getT2(), found.getT1())
                        .map(now -> moved(call, now))
                        .orElseGet(() -> acts.answer(
                                call,
                                found.getT1().page(),
                                ScheduleResult.OVER,
                                "",
                                found.getT1().at())));
    }

    /** Returns the pending schedule in the place of a replaced one. */
    private static Optional<Schedule> moved(PageSchedules agenda, Schedule schedule) {
        Schedule.Completion end = schedule.end();
        return end != null && end.reason() == Schedule.Reason.REPLACED
                ? agenda.waiting(schedule.deed())
                : Optional.empty();
    }

    private Mono<ServerResponse> moved(AdmittedRequest call, Schedule now) {
        String text = texts.get("publication.cancel.moved.text", words.moment(now.at()), now.decider());
        return call.seeOther(
                PublicationUrls.publication(call.site(), now.page()),
                new Flash(Flash.Kind.WARNING, texts.get("publication.cancel.moved"), text));
    }

    /** Returns the schedule named in the URL, if it belongs to the page in the URL. */
    private Mono<Schedule> named(AdmittedRequest call) {
        return Mono.zip(call.id("page"), call.id("schedule"))
                .flatMap(ids -> schedules.one(ids.getT1(), ids.getT2()))
                .switchIfEmpty(call.notFound());
    }

    private Mono<ServerResponse> confirm(AdmittedRequest call, Schedule schedule) {
        return withdrawnWith(schedule).flatMap(withdrawal -> confirm(call, schedule, withdrawal));
    }

    /** Returns the withdrawal that is cancelled together with a publication. */
    private Mono<Optional<Schedule>> withdrawnWith(Schedule schedule) {
        return reviews.standing(schedule.page())
                .zipWith(schedules.of(schedule.page()))
                .map(found -> found.getT2().cancelled(found.getT1(), schedule.id()).stream()
                        .filter(one -> !one.id().equals(schedule.id()))
                        .findFirst())
                .defaultIfEmpty(Optional.empty());
    }

    private Mono<ServerResponse> confirm(AdmittedRequest call, Schedule schedule, Optional<Schedule> withdrawal) {
        UUID page = schedule.page();
        String address = PublicationUrls.publication(call.site(), page);
        ConfirmScreen screen = new ConfirmScreen(
                texts.get("publication.cancel.lead." + schedule.deed().code(), words.moment(schedule.at())),
                withdrawal.stream()
                        .map(one -> texts.get("publication.cancel.withdrawal", words.moment(one.at())))
                        .toList(),
                address + "/programmation/" + schedule.id() + "/annulation",
                List.of(),
                texts.get("publication.cancel.confirm"),
                address);
        return screens.show(
                call,
                PublicationUrls.below(
                        call.site(),
                        page,
                        texts.get("publication.title", schedule.title()),
                        texts.get("publication.cancel.title")),
                screen);
    }

    private Mono<ServerResponse> cancel(AdmittedRequest call) {
        return named(call).zipWhen(this::withdrawnWith).flatMap(both -> cancel(call, both.getT1(), both.getT2()));
    }

    private Mono<ServerResponse> cancel(AdmittedRequest call, Schedule schedule, Optional<Schedule> withdrawal) {
        return schedules
                .cancel(call.site(), schedule.page(), schedule.id(), call.actor())
                .switchIfEmpty(call.notFound())
                .flatMap(planning -> planning == ScheduleResult.DONE ? done(call, schedule, withdrawal) : over(call));
    }

    private Mono<ServerResponse> done(AdmittedRequest call, Schedule schedule, Optional<Schedule> withdrawal) {
        return withdrawal
                .map(one -> both(call, schedule, one))
                .orElseGet(() -> acts.answer(
                        call, schedule.page(), ScheduleResult.DONE, "publication.cancelled", schedule.at()));
    }

    private Mono<ServerResponse> both(AdmittedRequest call, Schedule schedule, Schedule withdrawal) {
        String text =
                texts.get("publication.cancelled.both", words.moment(schedule.at()), words.moment(withdrawal.at()));
        return call.seeOther(
                PublicationUrls.publication(call.site(), schedule.page()),
                new Flash(Flash.Kind.SUCCESS, texts.get("publication.cancelled"), text));
    }
}
