package fr.gouv.anct.minisites.admin.publication;

import fr.gouv.anct.minisites.admin.component.FormScreen;
import fr.gouv.anct.minisites.admin.component.HiddenField;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.Form;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.form.FormView;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.content.review.PlannedPublication;
import fr.gouv.anct.minisites.content.review.PublicationStatus;
import fr.gouv.anct.minisites.content.review.PublicationWorkflow;
import fr.gouv.anct.minisites.content.review.RevisionSummary;
import fr.gouv.anct.minisites.content.schedule.PageSchedules;
import fr.gouv.anct.minisites.content.schedule.PageScheduling;
import fr.gouv.anct.minisites.content.schedule.Schedule;
import fr.gouv.anct.minisites.content.schedule.ScheduledAction;
import fr.gouv.anct.minisites.time.DateTimeInput;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Builds the form that schedules a publication or a withdrawal, from the current state of the page. */
@Component
class ScheduleFormFactory {

    static final Form<ScheduleInput> FORM = Form.of(ScheduleInput.class, "publication")
            .as(FieldView.Kind.RADIOS, "revision")
            .as(FieldView.Kind.DATE, "day");

    private final PublicationWorkflow workflow;
    private final PageScheduling scheduling;
    private final WithdrawalConsequences consequences;

    ScheduleFormFactory(PublicationWorkflow workflow, PageScheduling scheduling, WithdrawalConsequences consequences) {
        this.workflow = workflow;
        this.scheduling = scheduling;
        this.consequences = consequences;
    }

    /** Current state of a page. */
    record Now(PublicationStatus standing, PageSchedules agenda, ScheduledAction deed) {

        Optional<Schedule> waiting() {
            return agenda.waiting(deed);
        }

        /** Returns the scheduled revision, when the page was saved since; else null. */
        @Nullable
        PlannedPublication older() {
            PlannedPublication planned = standing.planned();
            return deed == ScheduledAction.WITHDRAW
                            || planned == null
                            || planned.revision().equals(standing.head().id())
                    ? null
                    : planned;
        }
    }

    /** Returns the form with the pending schedule, if any. */
    static FormState<ScheduleInput> opened(AdmittedRequest request, Now now) {
        PlannedPublication older = now.older();
        DateTimeInput moment =
                now.waiting().map(schedule -> DateTimeInput.of(schedule.at())).orElse(DateTimeInput.NONE);
        return offering(request, now)
                .without("turn")
                .empty(request, ScheduleInput.of(older == null ? null : older.revision(), moment));
    }

    /** Returns the submitted form, with the choice between the two moments of an ambiguous time. */
    static FormState<ScheduleInput> sent(AdmittedRequest request, Now now) {
        Form<ScheduleInput> form = offering(request, now);
        FormState<ScheduleInput> state = form.sent(request);
        return state.value().ambiguous() ? state : form.without("turn").sent(request);
    }

    /** Returns the form with a choice between the scheduled revision and the one that was saved since, if any. */
    private static Form<ScheduleInput> offering(AdmittedRequest request, Now now) {
        PlannedPublication older = now.older();
        RevisionSummary newest = now.standing().head();
        return FORM.choosing(
                "revision",
                older == null
                        ? List.of()
                        : List.of(
                                revision(request, "scheduled", older.revision(), older.number()),
                                revision(request, "newest", newest.id(), newest.number())));
    }

    private static Option revision(AdmittedRequest request, String key, UUID revision, int number) {
        return new Option(
                revision.toString(), request.message("publication.field.revision." + key, String.valueOf(number)));
    }

    /** @param stateOf the form, by the current state of the page */
    Mono<ServerResponse> form(
            HttpStatus status,
            AdmittedRequest request,
            UUID page,
            ScheduledAction action,
            Function<Now, FormState<ScheduleInput>> stateOf) {
        return Mono.zip(
                        workflow.standing(page)
                                .switchIfEmpty(request.notFound())
                                .zipWhen(publicationStatus -> remains(request, publicationStatus, action)),
                        scheduling.of(page))
                .flatMap(found -> {
                    Now now = new Now(found.getT1().getT1(), found.getT2(), action);
                    return show(status, request, now, action, found.getT1().getT2(), stateOf.apply(now));
                });
    }

    private Mono<ServerResponse> show(
            HttpStatus status,
            AdmittedRequest request,
            Now now,
            ScheduledAction action,
            List<String> remains,
            FormState<ScheduleInput> state) {
        PublicationStatus publicationStatus = now.standing();
        String title = publicationStatus.head().title();
        return request.show(
                status,
                request.heading("publication.schedule.title." + action.code(), title)
                        .below(
                                request.message("publication.title", title),
                                Paths.PUBLICATION.link(request.site(), publicationStatus.page())),
                screen(request, now, action, remains, state));
    }

    private Mono<List<String>> remains(
            AdmittedRequest request, PublicationStatus publicationStatus, ScheduledAction action) {
        return action == ScheduledAction.WITHDRAW
                ? consequences.remains(request, publicationStatus)
                : Mono.just(List.of());
    }

    private static FormScreen screen(
            AdmittedRequest request,
            Now now,
            ScheduledAction action,
            List<String> remains,
            FormState<ScheduleInput> state) {
        PublicationStatus publicationStatus = now.standing();
        PlannedPublication older = now.older();
        Stream<HiddenField> sent = Stream.of(
                new HiddenField(ScheduleResource.DEED, action.code()),
                new HiddenField(
                        ScheduleResource.REPLACED,
                        now.waiting().map(schedule -> schedule.id().toString()).orElse("")));
        return FormScreen.of(
                older == null
                        ? request.messages()
                                .get(
                                        request.site(),
                                        "publication.schedule.lead." + action.code(),
                                        String.valueOf(publicationStatus.head().number()))
                        : request.message("publication.schedule.lead.change", String.valueOf(older.number())),
                Stream.of(
                                action == ScheduledAction.WITHDRAW
                                        ? WithdrawalConsequences.ofHomePage(request, publicationStatus)
                                        : Stream.<String>empty(),
                                remains.stream(),
                                Stream.of(
                                        request.messages()
                                                .get(
                                                        request.site(),
                                                        "publication.schedule.consequence." + action.code()),
                                        request.message("publication.schedule.consequence.obstacle." + action.code()),
                                        request.message("publication.schedule.consequence.told")))
                        .flatMap(lines -> lines)
                        .toList(),
                fields(state.view(), state.value()),
                ScheduleResource.SCHEDULE.link(request.site(), publicationStatus.page()),
                (older == null
                                ? Stream.concat(
                                        sent,
                                        Stream.of(new HiddenField(
                                                PublicationScreen.REVISION,
                                                publicationStatus.head().id().toString())))
                                : sent)
                        .toList(),
                request.message("publication.schedule.submit"),
                Paths.PUBLICATION.link(request.site(), publicationStatus.page()));
    }

    /** Suggests the time that clocks show instead of one that does not exist. */
    private static List<FieldView> fields(FormView form, ScheduleInput input) {
        List<String> instead = input.instead().map(later -> later.toLocalTime().toString()).stream()
                .toList();
        return form.fields().stream()
                .map(field ->
                        field.name().equals("time") && field.error() != null ? field.withSuggestions(instead) : field)
                .toList();
    }
}
