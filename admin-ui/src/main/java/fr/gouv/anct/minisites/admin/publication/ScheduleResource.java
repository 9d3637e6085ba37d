package fr.gouv.anct.minisites.admin.publication;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.FormScreen;
import fr.gouv.anct.minisites.admin.component.HiddenField;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.Form;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.content.review.PlannedPublication;
import fr.gouv.anct.minisites.content.review.PublicationGate;
import fr.gouv.anct.minisites.content.review.PublicationStatus;
import fr.gouv.anct.minisites.content.review.PublicationWorkflow;
import fr.gouv.anct.minisites.content.review.RevisionSummary;
import fr.gouv.anct.minisites.content.schedule.PageSchedules;
import fr.gouv.anct.minisites.content.schedule.PageScheduling;
import fr.gouv.anct.minisites.content.schedule.ReplacedSchedule;
import fr.gouv.anct.minisites.content.schedule.Schedule;
import fr.gouv.anct.minisites.content.schedule.ScheduleResult;
import fr.gouv.anct.minisites.content.schedule.ScheduledAction;
import fr.gouv.anct.minisites.database.CanonicalUuid;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.time.DateTimeInput;
import fr.gouv.anct.minisites.validation.Problem;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Schedules a publication or a withdrawal; a new schedule replaces the pending one. */
@Component
class ScheduleResource implements BackOfficeResource {

    private static final Form<ScheduleInput> FORM = Form.of(ScheduleInput.class, "publication")
            .as(FieldView.Kind.RADIOS, "revision")
            .as(FieldView.Kind.DATE, "day");

    private static final String ASKED = "acte";
    private static final String WITHDRAWAL = "retrait";
    private static final String DEED = "deed";
    private static final String REPLACED = "replaced";

    private final PublicationWorkflow workflow;
    private final PageScheduling scheduling;
    private final WithdrawalConsequences consequences;
    private final PublicationStatusLabels labels;
    private final Clock clock;
    private final PublicationGate gate;
    private final PublicationDisplay display;

    ScheduleResource(
            PublicationWorkflow workflow,
            PageScheduling scheduling,
            WithdrawalConsequences consequences,
            PublicationStatusLabels labels,
            Clock clock,
            PublicationGate gate,
            PublicationDisplay display) {
        this.workflow = workflow;
        this.scheduling = scheduling;
        this.consequences = consequences;
        this.labels = labels;
        this.clock = clock;
        this.gate = gate;
        this.display = display;
    }

    @Override
    public List<Route> routes() {
        Guard publish = new Guard.OfSite(Action.CONTENT_PUBLISH);
        return List.of(Route.get(Paths.SCHEDULE, publish, this::open), Route.post(Paths.SCHEDULE, publish, this::plan));
    }

    /** Returns the link to the form that schedules an action. */
    static String link(Tenant site, UUID page, ScheduledAction action) {
        String link = Paths.SCHEDULE.link(site, page);
        return action == ScheduledAction.WITHDRAW ? Path.query(link, ASKED, WITHDRAWAL) : link;
    }

    /**
     * Current state of a page.
     *
     * @param consequences of a withdrawal for other pages
     */
    private record Now(
            AdmittedRequest request,
            ScheduledAction action,
            PublicationStatus status,
            PageSchedules schedules,
            List<String> consequences) {

        Optional<Schedule> waiting() {
            return schedules.waiting(action);
        }

        /** Returns the scheduled revision, when the page was saved since; else null. */
        @Nullable
        PlannedPublication older() {
            return action == ScheduledAction.PUBLISH
                            && status.planned(status.head().id()).isEmpty()
                    ? status.planned()
                    : null;
        }

        /** Returns the form with a choice between the scheduled revision and the one that was saved since, if any. */
        Form<ScheduleInput> form() {
            PlannedPublication older = older();
            RevisionSummary newest = status.head();
            List<Option> revisions = older == null
                    ? List.of()
                    : List.of(
                            revision("scheduled", older.revision(), older.number()),
                            revision("newest", newest.id(), newest.number()));
            return FORM.choosing("revision", revisions);
        }

        private Option revision(String key, UUID revision, int number) {
            return new Option(
                    revision.toString(), request.message("publication.field.revision." + key, String.valueOf(number)));
        }
    }

    private Mono<Now> now(AdmittedRequest request, ScheduledAction action) {
        return request.id("page")
                .flatMap(page -> Mono.zip(workflow.standing(page), scheduling.of(page)))
                .switchIfEmpty(request.notFound())
                .zipWhen(found -> consequences(request, found.getT1(), action))
                .map(both -> new Now(
                        request, action, both.getT1().getT1(), both.getT1().getT2(), both.getT2()));
    }

    private Mono<List<String>> consequences(AdmittedRequest request, PublicationStatus status, ScheduledAction action) {
        return action == ScheduledAction.WITHDRAW
                ? consequences
                        .remains(request, status)
                        .map(remains -> Stream.concat(
                                        WithdrawalConsequences.ofHomePage(request, status), remains.stream())
                                .toList())
                : Mono.just(List.of());
    }

    private Mono<ServerResponse> open(AdmittedRequest request) {
        return now(request, action(request.query(ASKED).orElse("").equals(WITHDRAWAL)))
                .flatMap(this::open);
    }

    /** Shows the form; the errors instead, when they prevent the only publication that it offers. */
    private Mono<ServerResponse> open(Now now) {
        return now.action() == ScheduledAction.WITHDRAW || now.older() != null
                ? show(HttpStatus.OK, now, opened(now))
                : publishable(now.status().head().id())
                        .flatMap(publishable -> publishable
                                ? show(HttpStatus.OK, now, opened(now))
                                : display.blocked(HttpStatus.OK, now.request()));
    }

    private Mono<Boolean> publishable(UUID revision) {
        return gate.showable(revision).flatMap(showable -> showable ? gate.open(revision) : Mono.just(false));
    }

    private static ScheduledAction sentAction(AdmittedRequest request) {
        return action(request.field(DEED).equals(ScheduledAction.WITHDRAW.code()));
    }

    private static ScheduledAction action(boolean withdraws) {
        return withdraws ? ScheduledAction.WITHDRAW : ScheduledAction.PUBLISH;
    }

    /** Returns the form with the pending schedule, if any. */
    private static FormState<ScheduleInput> opened(Now now) {
        PlannedPublication older = now.older();
        DateTimeInput moment =
                now.waiting().map(schedule -> DateTimeInput.of(schedule.at())).orElse(DateTimeInput.NONE);
        UUID revision = older == null ? null : older.revision();
        return now.form()
                .without("turn")
                .empty(now.request(), new ScheduleInput(revision, moment.day(), moment.time(), null));
    }

    /** Returns the submitted form, with the choice between the two moments of an ambiguous time. */
    private static FormState<ScheduleInput> sent(Now now) {
        FormState<ScheduleInput> state = now.form().sent(now.request());
        return state.value().ambiguous() ? state : now.form().without("turn").sent(now.request());
    }

    private static Mono<ServerResponse> show(HttpStatus status, Now now, FormState<ScheduleInput> state) {
        AdmittedRequest request = now.request();
        String title = now.status().head().title();
        String publication = Paths.PUBLICATION.link(request.site(), now.status().page());
        return request.show(
                status,
                request.heading("publication.schedule.title." + now.action().code(), title)
                        .below(request.message("publication.title", title), publication),
                FormScreen.of(
                        lead(now),
                        consequences(now),
                        state.view().fields(),
                        link(request.site(), now.status().page(), now.action()),
                        hidden(now),
                        request.message("publication.schedule.submit"),
                        publication));
    }

    private static String lead(Now now) {
        PlannedPublication older = now.older();
        if (older != null) {
            return now.request().message("publication.schedule.lead.change", String.valueOf(older.number()));
        }
        String key = "publication.schedule.lead." + now.action().code();
        String number = String.valueOf(now.status().head().number());
        return now.request().messages().get(now.request().site(), key, number);
    }

    private static List<String> consequences(Now now) {
        AdmittedRequest request = now.request();
        String code = now.action().code();
        Stream<String> always = Stream.of(
                request.messages().get(request.site(), "publication.schedule.consequence." + code),
                request.message("publication.schedule.consequence.obstacle." + code),
                request.message("publication.schedule.consequence.told"));
        return Stream.concat(now.consequences().stream(), always).toList();
    }

    private static List<HiddenField> hidden(Now now) {
        HiddenField deed = new HiddenField(DEED, now.action().code());
        HiddenField replaced = new HiddenField(
                REPLACED,
                now.waiting().map(schedule -> schedule.id().toString()).orElse(""));
        String newest = now.status().head().id().toString();
        return now.older() == null
                ? List.of(deed, replaced, new HiddenField(PublicationScreen.REVISION, newest))
                : List.of(deed, replaced);
    }

    private Mono<ServerResponse> plan(AdmittedRequest request) {
        FormState<ScheduleInput> state = FORM.sent(request).checked();
        return state.valid()
                ? request.id("page").flatMap(page -> plan(request, page, state.value()))
                : refuse(request, this::checked);
    }

    /** Returns a copy with all problems that the form alone shows. */
    private FormState<ScheduleInput> checked(FormState<ScheduleInput> state) {
        return state.checked().with(ScheduleProblems.ofMoment(state.value(), clock.instant()));
    }

    private Mono<ServerResponse> plan(AdmittedRequest request, UUID page, ScheduleInput input) {
        UUID seen = Objects.requireNonNull(input.revision());
        Mono<ScheduleResult> planned = sentAction(request) == ScheduledAction.WITHDRAW
                ? scheduling.withdraw(request.site(), page, replaced(request), input.moment(), request.actor())
                : scheduling.publish(request.site(), page, seen, replaced(request), input.moment(), request.actor());
        return planned.switchIfEmpty(request.notFound()).flatMap(result -> respond(request, page, input, result));
    }

    private Mono<ServerResponse> respond(
            AdmittedRequest request, UUID page, ScheduleInput input, ScheduleResult result) {
        if (result == ScheduleResult.BLOCKED) {
            return display.blocked(HttpStatus.CONFLICT, request);
        }
        return result == ScheduleResult.DONE
                ? request.seeOther(
                        Paths.PUBLICATION.link(request.site(), page),
                        PublicationResponses.success(request, "publication.scheduled", labels.moment(input.moment())))
                : refuse(request, state -> state.with(ScheduleProblems.of(request, sentAction(request), result)));
    }

    /**
     * Shows the form with the current state of the page: changes since it was opened are reported first.
     *
     * @param wrong adds the problems of the form to it
     */
    private Mono<ServerResponse> refuse(AdmittedRequest request, UnaryOperator<FormState<ScheduleInput>> wrong) {
        return now(request, sentAction(request))
                .flatMap(now -> show(HttpStatus.UNPROCESSABLE_CONTENT, now, refused(now, wrong)));
    }

    private FormState<ScheduleInput> refused(Now now, UnaryOperator<FormState<ScheduleInput>> wrong) {
        AdmittedRequest request = now.request();
        FormState<ScheduleInput> sent = sent(now);
        if (!replaced(request).by(now.schedules(), now.action())) {
            return sent.with(ScheduleProblems.replaced(now.waiting()));
        }
        if (now.action() == ScheduledAction.WITHDRAW || read(request, now.status())) {
            return wrong.apply(sent);
        }
        return now.older() == null
                ? sent.with(ScheduleProblems.of(request, now.action(), ScheduleResult.CHANGED))
                : checked(sent).with(Problem.of("revision", "newer"));
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
}
