package fr.gouv.anct.minisites.admin.publication;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.review.PlannedPublication;
import fr.gouv.anct.minisites.content.review.PublicationStatus;
import fr.gouv.anct.minisites.content.schedule.PageScheduling;
import fr.gouv.anct.minisites.content.schedule.ReplacedSchedule;
import fr.gouv.anct.minisites.content.schedule.ScheduleResult;
import fr.gouv.anct.minisites.content.schedule.ScheduledAction;
import fr.gouv.anct.minisites.database.CanonicalUuid;
import fr.gouv.anct.minisites.time.DateTimeInput;
import fr.gouv.anct.minisites.time.ParisTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Schedules a publication or a withdrawal; a new schedule replaces the pending one. */
@Component
class ScheduleResource implements BackOfficeResource {

    static final String PATTERN = PublicationUrls.PUBLICATION + "/programmation";
    static final String DEED = "acte";
    static final String WITHDRAWAL = "retrait";
    static final String REPLACED = "remplace";

    private final PageScheduling scheduling;
    private final ScheduleDateTimeFields fields;
    private final ScheduleFormFactory forms;
    private final PublicationResponses responses;
    private final Messages messages;

    ScheduleResource(
            PageScheduling scheduling,
            ScheduleDateTimeFields fields,
            ScheduleFormFactory forms,
            PublicationResponses responses,
            Messages messages) {
        this.scheduling = scheduling;
        this.fields = fields;
        this.forms = forms;
        this.responses = responses;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        Guard publish = new Guard.OfSite(Action.CONTENT_PUBLISH);
        return List.of(Route.get(PATTERN, publish, this::showForm), Route.post(PATTERN, publish, this::plan));
    }

    private Mono<ServerResponse> showForm(AdmittedRequest request) {
        ScheduledAction action = action(request.query(DEED).orElse(""));
        return request.id("page")
                .flatMap(page -> forms.form(
                        HttpStatus.OK,
                        request,
                        page,
                        action,
                        now -> new ScheduleFormFactory.Shown(
                                fields.of(now.waiting()
                                        .map(schedule -> DateTimeInput.of(schedule.at()))
                                        .orElse(DateTimeInput.NONE)),
                                null)));
    }

    private static ScheduledAction action(String word) {
        return word.equals(WITHDRAWAL) ? ScheduledAction.WITHDRAW : ScheduledAction.PUBLISH;
    }

    private Mono<ServerResponse> plan(AdmittedRequest request) {
        DateTimeInput input = new DateTimeInput(
                request.field(ScheduleDateTimeFields.DAY), request.field(ScheduleDateTimeFields.TIME));
        return switch (input.meaning()) {
            case DateTimeInput.NoDay _ -> showRefused(request, input, fields.withoutDay(input));
            case DateTimeInput.NoTime _ -> showRefused(request, input, fields.withoutTime(input));
            case DateTimeInput.At(ParisTime.Exact(Instant at)) -> plan(request, input, at);
            case DateTimeInput.At(ParisTime.Skipped(LocalDateTime instead)) ->
                showRefused(request, input, fields.skipped(input, instead));
            case DateTimeInput.At(ParisTime.Twice(Instant first, Instant second)) ->
                switch (request.field(ScheduleDateTimeFields.TURN)) {
                    case ScheduleDateTimeFields.FIRST -> plan(request, input, first);
                    case ScheduleDateTimeFields.SECOND -> plan(request, input, second);
                    default -> showRefused(request, input, fields.twice(input, first));
                };
        };
    }

    /** Shows the form with the current state of the page: changes since it was opened are reported first. */
    private Mono<ServerResponse> showRefused(AdmittedRequest request, DateTimeInput input, List<FieldView> wrong) {
        ScheduledAction action = action(request.field(DEED));
        return request.id("page")
                .flatMap(page -> forms.form(HttpStatus.UNPROCESSABLE_CONTENT, request, page, action, now -> {
                    if (!replaced(request).by(now.agenda(), action)) {
                        return new ScheduleFormFactory.Shown(fields.replaced(input, now.waiting()), null);
                    }
                    if (action == ScheduledAction.WITHDRAW || read(request, now.standing())) {
                        return new ScheduleFormFactory.Shown(wrong, null);
                    }
                    return now.older() == null
                            ? new ScheduleFormFactory.Shown(fields.refused(input, action, ScheduleResult.CHANGED), null)
                            : new ScheduleFormFactory.Shown(fields.of(input), wrongVersion(request));
                }));
    }

    /** Whether the revision to publish is the one that the form was opened for. */
    private static boolean read(AdmittedRequest request, PublicationStatus status) {
        String seen = request.field(PublicationScreenFactory.REVISION);
        PlannedPublication planned = status.planned();
        return seen.equals(status.head().id().toString())
                || (planned != null && seen.equals(planned.revision().toString()));
    }

    private String wrongVersion(AdmittedRequest request) {
        return messages.get(
                request.field(PublicationScreenFactory.REVISION).isEmpty()
                        ? "publication.problem.version"
                        : "publication.problem.version.newer");
    }

    /** Returns the schedule pending when the form was opened; any schedule, for requests without this field. */
    private static ReplacedSchedule replaced(AdmittedRequest request) {
        return request.form().containsKey(REPLACED)
                ? new ReplacedSchedule.Seen(
                        CanonicalUuid.read(request.field(REPLACED)).orElse(null))
                : new ReplacedSchedule.Any();
    }

    private Mono<ServerResponse> plan(AdmittedRequest request, DateTimeInput input, Instant moment) {
        if (action(request.field(DEED)) == ScheduledAction.PUBLISH
                && request.field(PublicationScreenFactory.REVISION).isEmpty()) {
            return showRefused(request, input, fields.of(input));
        }
        return Mono.zip(request.id("page"), PublicationResponses.id(request, PublicationScreenFactory.REVISION))
                .flatMap(ids -> plan(request, ids.getT1(), ids.getT2(), input, moment));
    }

    private Mono<ServerResponse> plan(
            AdmittedRequest request, UUID page, UUID seen, DateTimeInput input, Instant moment) {
        return plan(request, page, seen, moment)
                .switchIfEmpty(request.notFound())
                .flatMap(result -> result == ScheduleResult.DONE
                        ? responses.answer(request, page, result, "publication.scheduled", moment)
                        : showRefused(request, input, fields.refused(input, action(request.field(DEED)), result)));
    }

    private Mono<ScheduleResult> plan(AdmittedRequest request, UUID page, UUID seen, Instant moment) {
        return action(request.field(DEED)) == ScheduledAction.WITHDRAW
                ? scheduling.withdraw(request.site(), page, replaced(request), moment, request.actor())
                : scheduling.publish(request.site(), page, seen, replaced(request), moment, request.actor());
    }
}
