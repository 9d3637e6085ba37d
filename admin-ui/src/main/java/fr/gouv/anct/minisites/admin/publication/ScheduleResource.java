package fr.gouv.anct.minisites.admin.publication;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.Confirmation;
import fr.gouv.anct.minisites.admin.component.Confirmation.Step;
import fr.gouv.anct.minisites.admin.component.Question;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.content.review.PlannedPublication;
import fr.gouv.anct.minisites.content.review.PublicationStatus;
import fr.gouv.anct.minisites.content.review.PublicationWorkflow;
import fr.gouv.anct.minisites.content.schedule.PageSchedules;
import fr.gouv.anct.minisites.content.schedule.PageScheduling;
import fr.gouv.anct.minisites.content.schedule.ReplacedSchedule;
import fr.gouv.anct.minisites.content.schedule.Schedule;
import fr.gouv.anct.minisites.content.schedule.ScheduleResult;
import fr.gouv.anct.minisites.content.schedule.ScheduledAction;
import fr.gouv.anct.minisites.database.CanonicalUuid;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.validation.Problem;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Schedules a publication or a withdrawal, where a new schedule replaces the pending one; cancels a schedule. */
@Component
class ScheduleResource implements BackOfficeResource {

    static final Path.Two<Tenant, UUID> SCHEDULE = Paths.PUBLICATION.at("/programmation");
    static final Path.Three<Tenant, UUID, UUID> CANCELLATION =
            SCHEDULE.id("schedule").at("/annulation");
    static final String DEED = "deed";
    static final String REPLACED = "replaced";

    private static final String ASKED = "acte";
    private static final String WITHDRAWAL = "retrait";

    private final PublicationWorkflow workflow;
    private final PageScheduling scheduling;
    private final PublicationStatusLabels labels;
    private final ScheduleFormFactory forms;

    ScheduleResource(
            PublicationWorkflow workflow,
            PageScheduling scheduling,
            PublicationStatusLabels labels,
            ScheduleFormFactory forms) {
        this.workflow = workflow;
        this.scheduling = scheduling;
        this.labels = labels;
        this.forms = forms;
    }

    @Override
    public List<Route> routes() {
        Guard publish = new Guard.OfSite(Action.CONTENT_PUBLISH);
        return Stream.concat(
                        Stream.of(
                                Route.get(SCHEDULE, publish, this::showForm),
                                Route.post(SCHEDULE, publish, this::plan)),
                        Confirmation.routes(CANCELLATION, publish, this::named, this::askToCancel, this::cancel)
                                .stream())
                .toList();
    }

    /** Returns the link to the form that schedules an action. */
    static String link(Tenant site, UUID page, ScheduledAction action) {
        String link = SCHEDULE.link(site, page);
        return action == ScheduledAction.WITHDRAW ? Path.query(link, ASKED, WITHDRAWAL) : link;
    }

    private Mono<ServerResponse> showForm(AdmittedRequest request) {
        ScheduledAction action =
                action(request.query(ASKED).filter(WITHDRAWAL::equals).isPresent());
        return request.id("page")
                .flatMap(page -> forms.form(
                        HttpStatus.OK, request, page, action, now -> ScheduleFormFactory.opened(request, now)));
    }

    private static ScheduledAction sentAction(AdmittedRequest request) {
        return action(request.field(DEED).equals(ScheduledAction.WITHDRAW.code()));
    }

    private static ScheduledAction action(boolean withdraws) {
        return withdraws ? ScheduledAction.WITHDRAW : ScheduledAction.PUBLISH;
    }

    private Mono<ServerResponse> plan(AdmittedRequest request) {
        FormState<ScheduleInput> state = ScheduleFormFactory.FORM.sent(request).checked();
        return request.id("page")
                .flatMap(page -> state.valid()
                        ? plan(request, page, state.value())
                        : showRefused(request, page, FormState::checked));
    }

    /**
     * Shows the form with the current state of the page: changes since it was opened are reported first.
     *
     * @param wrong adds the problems of the form to it
     */
    private Mono<ServerResponse> showRefused(
            AdmittedRequest request, UUID page, UnaryOperator<FormState<ScheduleInput>> wrong) {
        return forms.form(
                HttpStatus.UNPROCESSABLE_CONTENT,
                request,
                page,
                sentAction(request),
                now -> refused(request, now, wrong));
    }

    private static FormState<ScheduleInput> refused(
            AdmittedRequest request, ScheduleFormFactory.Now now, UnaryOperator<FormState<ScheduleInput>> wrong) {
        FormState<ScheduleInput> sent = ScheduleFormFactory.sent(request, now);
        if (!replaced(request).by(now.agenda(), now.deed())) {
            return sent.with(ScheduleProblems.replaced(now.waiting()));
        }
        if (now.deed() == ScheduledAction.WITHDRAW || read(request, now.standing())) {
            return wrong.apply(sent);
        }
        return now.older() == null
                ? sent.with(ScheduleProblems.of(request, now.deed(), ScheduleResult.CHANGED))
                : sent.checked().with(Problem.of("revision", "newer"));
    }

    /** Whether the revision to publish is the one that the form was opened for. */
    private static boolean read(AdmittedRequest request, PublicationStatus status) {
        String seen = request.field(PublicationScreen.REVISION);
        PlannedPublication planned = status.planned();
        return seen.equals(status.head().id().toString())
                || (planned != null && seen.equals(planned.revision().toString()));
    }

    /** Returns the schedule pending when the form was opened; any schedule, for requests without this field. */
    private static ReplacedSchedule replaced(AdmittedRequest request) {
        return request.form().containsKey(REPLACED)
                ? new ReplacedSchedule.Seen(
                        CanonicalUuid.read(request.field(REPLACED)).orElse(null))
                : new ReplacedSchedule.Any();
    }

    private Mono<ServerResponse> plan(AdmittedRequest request, UUID page, ScheduleInput input) {
        ScheduledAction action = sentAction(request);
        return plan(request, page, action, input)
                .switchIfEmpty(request.notFound())
                .flatMap(result -> result == ScheduleResult.DONE
                        ? request.seeOther(
                                Paths.PUBLICATION.link(request.site(), page),
                                PublicationResponses.success(
                                        request, "publication.scheduled", labels.moment(input.moment())))
                        : showRefused(
                                request, page, state -> state.with(ScheduleProblems.of(request, action, result))));
    }

    private Mono<ScheduleResult> plan(AdmittedRequest request, UUID page, ScheduledAction action, ScheduleInput input) {
        UUID seen = Objects.requireNonNull(input.revision());
        return switch (action) {
            case WITHDRAW ->
                scheduling.withdraw(request.site(), page, replaced(request), input.moment(), request.actor());
            case PUBLISH ->
                scheduling.publish(request.site(), page, seen, replaced(request), input.moment(), request.actor());
        };
    }

    /** Returns the schedule named in the address, if it belongs to the page in the address. */
    private Mono<Schedule> named(AdmittedRequest request) {
        return Mono.zip(request.id("page"), request.id("schedule"))
                .flatMap(ids -> scheduling.one(ids.getT1(), ids.getT2()))
                .switchIfEmpty(request.notFound());
    }

    private Mono<Step> askToCancel(AdmittedRequest request, Schedule schedule) {
        return schedule.waits()
                ? withdrawnWith(schedule).map(withdrawal -> question(request, schedule, withdrawal))
                : over(request);
    }

    private Question question(AdmittedRequest request, Schedule schedule, Optional<Schedule> withdrawal) {
        String publication = Paths.PUBLICATION.link(request.site(), schedule.page());
        return Question.of(
                        request,
                        "publication.cancel." + schedule.deed().code(),
                        publication,
                        labels.moment(schedule.at()))
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
