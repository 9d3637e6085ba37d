package fr.gouv.anct.minisites.admin.publication;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.FormScreen;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.page.PageHeadings;
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
import fr.gouv.anct.minisites.content.schedule.PageScheduling;
import fr.gouv.anct.minisites.content.schedule.ScheduleResult;
import fr.gouv.anct.minisites.content.schedule.ScheduledAction;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.validation.Problem;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Schedules a publication or a withdrawal; a new schedule replaces the pending one. */
@Component
class ScheduleResource implements BackOfficeResource {

    private static final String ASKED = "acte";
    private static final String WITHDRAWAL = "retrait";

    private final PublicationWorkflow workflow;
    private final PageScheduling scheduling;
    private final SuccessorLookup successors;
    private final WithdrawalConsequences consequences;
    private final PublicationStatusLabels labels;
    private final Clock clock;
    private final PublicationGate gate;
    private final PublicationDisplay display;
    private final ScheduleErrors errors;

    ScheduleResource(
            PublicationWorkflow workflow,
            PageScheduling scheduling,
            SuccessorLookup successors,
            WithdrawalConsequences consequences,
            PublicationStatusLabels labels,
            Clock clock,
            PublicationGate gate,
            PublicationDisplay display,
            ScheduleErrors errors) {
        this.workflow = workflow;
        this.scheduling = scheduling;
        this.successors = successors;
        this.consequences = consequences;
        this.labels = labels;
        this.clock = clock;
        this.gate = gate;
        this.display = display;
        this.errors = errors;
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

    private Mono<ScheduleForm> form(AdmittedRequest request, ScheduledAction action) {
        return request.id("page")
                .flatMap(page -> Mono.zip(workflow.standing(page), scheduling.of(page)))
                .switchIfEmpty(request.notFound())
                .zipWhen(found -> consequences(request, found.getT1(), action))
                .map(both -> new ScheduleForm(
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
        return form(request, action(request.query(ASKED).orElse("").equals(WITHDRAWAL)))
                .flatMap(this::open);
    }

    /** Shows the form; the errors instead, when they prevent the only publication that it offers. */
    private Mono<ServerResponse> open(ScheduleForm form) {
        return form.action() == ScheduledAction.WITHDRAW || form.older() != null
                ? show(HttpStatus.OK, form, form.opened())
                : publishable(form.status().head().id())
                        .flatMap(publishable -> publishable
                                ? show(HttpStatus.OK, form, form.opened())
                                : display.blocked(form.request()));
    }

    private Mono<Boolean> publishable(UUID revision) {
        return gate.showable(revision).flatMap(showable -> showable ? gate.open(revision) : Mono.just(false));
    }

    private static ScheduledAction sentAction(AdmittedRequest request) {
        return action(request.field(ScheduleForm.DEED).equals(ScheduledAction.WITHDRAW.code()));
    }

    private static ScheduledAction action(boolean withdraws) {
        return withdraws ? ScheduledAction.WITHDRAW : ScheduledAction.PUBLISH;
    }

    private static Mono<ServerResponse> show(HttpStatus status, ScheduleForm form, FormState<ScheduleInput> state) {
        return show(status, form, state, List.of());
    }

    private static Mono<ServerResponse> show(
            HttpStatus status, ScheduleForm form, FormState<ScheduleInput> state, List<ErrorSummary.Entry> found) {
        AdmittedRequest request = form.request();
        String title = form.status().head().title();
        String publication =
                Paths.PUBLICATION.link(request.site(), form.status().page());
        return request.show(
                status,
                PageHeadings.of(
                                request,
                                form.status().kind(),
                                request.message(
                                        "publication.schedule.title."
                                                + form.action().code(),
                                        title))
                        .below(request.message("publication.title", title), publication),
                FormScreen.of(
                                form.lead(),
                                form.allConsequences(),
                                state.view().fields(),
                                link(request.site(), form.status().page(), form.action()),
                                form.hidden(),
                                request.message("publication.schedule.submit"),
                                publication)
                        .withErrors(found));
    }

    private Mono<ServerResponse> plan(AdmittedRequest request) {
        FormState<ScheduleInput> state = ScheduleForm.FORM.sent(request).checked();
        return state.valid()
                ? request.id("page").flatMap(page -> plan(request, page, state.value()))
                : refuse(request, this::checked);
    }

    /** Returns a copy with all problems that the form alone shows. */
    private FormState<ScheduleInput> checked(FormState<ScheduleInput> state) {
        return state.checked().with(ScheduleProblems.ofMoment(state.value(), clock.instant()));
    }

    private Mono<ServerResponse> plan(AdmittedRequest request, UUID page, ScheduleInput input) {
        return sentAction(request) == ScheduledAction.WITHDRAW
                ? withdraw(request, page, input)
                : respond(
                        request,
                        page,
                        input,
                        scheduling.publish(
                                request.site(),
                                page,
                                Objects.requireNonNull(input.revision()),
                                ScheduleForm.replaced(request),
                                input.moment(),
                                request.actor()));
    }

    private Mono<ServerResponse> withdraw(AdmittedRequest request, UUID page, ScheduleInput input) {
        return workflow.standing(page)
                .switchIfEmpty(request.notFound())
                .flatMap(status -> successors.find(page, status.isReplaceable() ? input.successor() : ""))
                .flatMap(found -> found.problem() == null
                        ? respond(
                                request,
                                page,
                                input,
                                scheduling.withdraw(
                                        request.site(),
                                        page,
                                        ScheduleForm.replaced(request),
                                        found.successor(),
                                        input.moment(),
                                        request.actor()))
                        : refuse(request, found.problem()));
    }

    private Mono<ServerResponse> refuse(AdmittedRequest request, Problem problem) {
        return refuse(request, state -> state.with(problem));
    }

    private Mono<ServerResponse> respond(
            AdmittedRequest request, UUID page, ScheduleInput input, Mono<ScheduleResult> planned) {
        return planned.switchIfEmpty(request.notFound()).flatMap(result -> respond(request, page, input, result));
    }

    private Mono<ServerResponse> respond(
            AdmittedRequest request, UUID page, ScheduleInput input, ScheduleResult result) {
        return switch (result) {
            case DONE ->
                request.seeOther(
                        Paths.PUBLICATION.link(request.site(), page),
                        PublicationResponses.success(request, "publication.scheduled", labels.moment(input.moment())));
            case BLOCKED -> block(request, Objects.requireNonNull(input.revision()));
            default -> refuse(request, state -> state.with(ScheduleProblems.of(request, sentAction(request), result)));
        };
    }

    /** Shows the form with what was typed, and the errors of the revision that it was to publish. */
    private Mono<ServerResponse> block(AdmittedRequest request, UUID revision) {
        return form(request, ScheduledAction.PUBLISH)
                .zipWhen(form -> errors.of(form, revision))
                .flatMap(both -> show(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        both.getT1(),
                        refused(both.getT1(), state -> state.with(ScheduleProblems.blocked(both.getT1()))),
                        both.getT2()));
    }

    /**
     * Shows the form with the current state of the page: changes since it was opened are reported first.
     *
     * @param wrong adds the problems of the form to it
     */
    private Mono<ServerResponse> refuse(AdmittedRequest request, UnaryOperator<FormState<ScheduleInput>> wrong) {
        return form(request, sentAction(request))
                .flatMap(form -> show(HttpStatus.UNPROCESSABLE_CONTENT, form, refused(form, wrong)));
    }

    private FormState<ScheduleInput> refused(ScheduleForm form, UnaryOperator<FormState<ScheduleInput>> wrong) {
        AdmittedRequest request = form.request();
        FormState<ScheduleInput> sent = form.sent();
        if (!ScheduleForm.replaced(request).by(form.schedules(), form.action())) {
            return sent.with(ScheduleProblems.replaced(form.waiting()));
        }
        if (form.action() == ScheduledAction.WITHDRAW || read(request, form.status())) {
            return wrong.apply(sent);
        }
        return form.older() == null
                ? sent.with(ScheduleProblems.of(request, form.action(), ScheduleResult.CHANGED))
                : checked(sent).with(Problem.of("revision", "newer"));
    }

    /** Whether the revision to publish is the one that the form was opened for. */
    private static boolean read(AdmittedRequest request, PublicationStatus status) {
        String seen = request.field(PublicationScreen.REVISION);
        PlannedPublication planned = status.planned();
        return seen.equals(status.head().id().toString())
                || (planned != null && seen.equals(planned.revision().toString()));
    }
}
