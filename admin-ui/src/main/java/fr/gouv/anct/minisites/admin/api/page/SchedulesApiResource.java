package fr.gouv.anct.minisites.admin.api.page;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.api.ApiProblems;
import fr.gouv.anct.minisites.admin.api.JsonBodyReader;
import fr.gouv.anct.minisites.admin.api.JsonResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.ApiOperation;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.ProblemException;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.review.PlannedPublication;
import fr.gouv.anct.minisites.content.review.PublicationStatus;
import fr.gouv.anct.minisites.content.schedule.PageScheduling;
import fr.gouv.anct.minisites.content.schedule.ReplacedSchedule;
import fr.gouv.anct.minisites.content.schedule.Schedule;
import fr.gouv.anct.minisites.content.schedule.ScheduleResult;
import fr.gouv.anct.minisites.content.schedule.ScheduledAction;
import fr.gouv.anct.minisites.validation.EnumCode;
import fr.gouv.anct.minisites.validation.Problem;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Serves the API of the scheduled publications and withdrawals of a page: lists them with their outcome, creates one,
 * or cancels one.
 */
@Component
class SchedulesApiResource implements BackOfficeResource {

    private final PageScheduling scheduling;
    private final ApiSuccessors successors;
    private final ApiPublicationResponses publications;
    private final PageJsonMapper mapper;
    private final JsonBodyReader json;
    private final ApiProblems problems;
    private final JsonResponses responses;
    private final Messages messages;

    SchedulesApiResource(
            PageScheduling scheduling,
            ApiSuccessors successors,
            ApiPublicationResponses publications,
            PageJsonMapper mapper,
            JsonBodyReader json,
            ApiProblems problems,
            JsonResponses responses,
            Messages messages) {
        this.scheduling = scheduling;
        this.successors = successors;
        this.publications = publications;
        this.mapper = mapper;
        this.json = json;
        this.problems = problems;
        this.responses = responses;
        this.messages = messages;
    }

    /**
     * Action to schedule; it replaces a pending one of the same kind.
     *
     * @param version to publish, as it was read: the newest, or the one already scheduled
     * @param at with its offset: no hour is skipped or repeated
     * @param successor published page to which visitors are led once the page is withdrawn
     */
    @JsonTypeName("SentSchedule")
    record ScheduleRequest(
            ScheduledAction deed,
            @Nullable Integer version,
            OffsetDateTime at,
            @Nullable UUID successor) {}

    /**
     * Scheduled action of a page: pending, done, or not done.
     *
     * @param version to publish
     * @param outcome null while it is pending
     * @param reason why it was not done
     * @param successor page to which visitors are led once the page is withdrawn
     */
    @JsonTypeName("ScheduleDocument")
    record ScheduleDetails(
            UUID id,
            ScheduledAction deed,
            @Nullable Integer version,
            Instant at,
            String decidedBy,
            Schedule.@Nullable Outcome outcome,
            Schedule.@Nullable Reason reason,
            @Nullable UUID successor) {

        /** The schedules of a page. */
        @JsonTypeName("ScheduleDocumentSeveral")
        record ScheduleList(List<ScheduleDetails> items) {}

        static ScheduleDetails of(Schedule schedule) {
            Schedule.Completion end = schedule.end();
            return new ScheduleDetails(
                    schedule.id(),
                    schedule.deed(),
                    schedule.version(),
                    schedule.at(),
                    schedule.decider(),
                    end == null ? null : end.outcome(),
                    end == null ? null : end.reason(),
                    schedule.successor() == null ? null : schedule.successor().page());
        }
    }

    @Override
    public List<Route> routes() {
        Guard publish = new Guard.OfSite(Action.CONTENT_PUBLISH);
        return List.of(
                Route.get(ApiPageUrls.SCHEDULES, new Guard.OfSite(Action.SITE_READ), this::list)
                        .documentedBy(ApiOperation.returning(
                                "api.operation.schedules.listSchedules", ScheduleDetails.ScheduleList.class)),
                Route.post(ApiPageUrls.SCHEDULES, publish, this::plan)
                        .documentedBy(
                                ApiOperation.returning("api.operation.schedules.createSchedule", ScheduleDetails.class)
                                        .sends(ScheduleRequest.class)
                                        .created()),
                Route.delete(ApiPageUrls.SCHEDULES + "/{schedule}", publish, this::cancel)
                        .documentedBy(ApiOperation.returning("api.operation.schedules.cancelSchedule", null)));
    }

    private Mono<ServerResponse> list(AdmittedRequest request) {
        return publications
                .standing(request)
                .flatMap(status -> scheduling.of(status.page()))
                .map(schedules -> new ScheduleDetails.ScheduleList(
                        schedules.schedules().stream().map(ScheduleDetails::of).toList()))
                .flatMap(several -> responses.answer(request, several));
    }

    private Mono<ServerResponse> plan(AdmittedRequest request) {
        return publications
                .standing(request)
                .zipWhen(_ -> json.read(request, ScheduleRequest.class))
                .flatMap(both -> plan(request, both.getT1(), both.getT2()));
    }

    private Mono<ServerResponse> plan(AdmittedRequest request, PublicationStatus status, ScheduleRequest sent) {
        ScheduledAction action = sent.deed();
        return plan(request, status, action, sent)
                .switchIfEmpty(request.notFound())
                .flatMap(result -> switch (result) {
                    case DONE -> planned(request, status, action);
                    case PAST, TOO_FAR, SAME_MOMENT -> Mono.error(wrong(EnumCode.of(result)));
                    case WRONG_ORDER -> Mono.error(wrong(EnumCode.of(result) + "-" + action.code()));
                    case BLOCKED -> publications.blocked(requireRevision(status, sent));
                    case CHANGED, RESCHEDULED, NOTHING_NEW, NEVER_ONLINE, OVER ->
                        Mono.error(publications.refusal(result));
                });
    }

    /** Returns the problem with the moment, in the words of the form. */
    private ProblemException wrong(String code) {
        return problems.invalid("publication", List.of(Problem.of("at", code)));
    }

    private Mono<ScheduleResult> plan(
            AdmittedRequest request, PublicationStatus status, ScheduledAction action, ScheduleRequest sent) {
        Instant at = sent.at().toInstant();
        return switch (action) {
            case PUBLISH -> {
                if (sent.version() == null) {
                    throw problems.invalid("/version", messages.get("api.missing"));
                }
                yield scheduling.publish(
                        request.site(),
                        status.page(),
                        requireRevision(status, sent),
                        new ReplacedSchedule.Any(),
                        at,
                        request.actor());
            }
            case WITHDRAW ->
                successors
                        .sent(sent.successor(), status)
                        .flatMap(successor -> scheduling.withdraw(
                                request.site(),
                                status.page(),
                                new ReplacedSchedule.Any(),
                                successor.orElse(null),
                                at,
                                request.actor()));
        };
    }

    /** Returns the version that is already scheduled, or else the newest. */
    private UUID requireRevision(PublicationStatus status, ScheduleRequest sent) {
        int version = requireNonNull(sent.version());
        PlannedPublication planned = status.planned();
        if (planned != null && planned.number() == version) {
            return planned.revision();
        }
        publications.requireNewest(status, version);
        return status.head().id();
    }

    private Mono<ServerResponse> planned(AdmittedRequest request, PublicationStatus status, ScheduledAction action) {
        return scheduling
                .of(status.page())
                .flatMap(schedules -> Mono.justOrEmpty(schedules.waiting(action)))
                .switchIfEmpty(request.notFound())
                .flatMap(schedule -> responses.created(address(request, schedule), ScheduleDetails.of(schedule)));
    }

    private String address(AdmittedRequest request, Schedule schedule) {
        return mapper.address(request.site(), schedule.page()) + "/schedules/" + schedule.id();
    }

    private Mono<ServerResponse> cancel(AdmittedRequest request) {
        return publications
                .standing(request)
                .zipWhen(_ -> request.id("schedule"))
                .flatMap(both -> scheduling.one(both.getT1().page(), both.getT2()))
                .switchIfEmpty(Mono.defer(request::notFound))
                .flatMap(schedule -> scheduling.cancel(request.site(), schedule.page(), schedule.id(), request.actor()))
                .flatMap(result -> result == ScheduleResult.DONE
                        ? ServerResponse.noContent().build()
                        : Mono.error(publications.refusal(result)));
    }
}
