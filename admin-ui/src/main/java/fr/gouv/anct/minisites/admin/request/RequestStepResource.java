package fr.gouv.anct.minisites.admin.request;

import fr.gouv.anct.minisites.admin.company.CompanyPanel;
import fr.gouv.anct.minisites.admin.company.CompanyProposals;
import fr.gouv.anct.minisites.admin.component.FormStepper;
import fr.gouv.anct.minisites.admin.component.MessageScreen;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.form.FieldView;
import fr.gouv.anct.minisites.admin.form.FormMerge;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.provisioning.request.RequestAnswers;
import fr.gouv.anct.minisites.provisioning.request.RequestField;
import fr.gouv.anct.minisites.provisioning.request.RequestNotEditableException;
import fr.gouv.anct.minisites.provisioning.request.RequestStep;
import fr.gouv.anct.minisites.provisioning.request.RequestWorkflow;
import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import fr.gouv.anct.minisites.rendering.PageLink;
import fr.gouv.anct.minisites.validation.EnumCode;
import fr.gouv.anct.minisites.validation.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Shows and saves the steps of the form; each is stored as typed, valid or not. */
@Component
class RequestStepResource implements BackOfficeResource {

    private static final Path.Two<SiteRequest, String> STEP =
            Paths.REQUEST.at("/etapes").segment("step");
    /** Query parameter for the page after the step is saved; only {@link #TO_SUMMARY} is read. */
    private static final String ORIGIN = Paths.RETURN;

    private static final String TO_SUMMARY = "recapitulatif";
    /** Value of the button that saves and leaves the form. */
    private static final String LATER = "later";
    /** Value of the button that leads back to the summary once the step is valid. */
    private static final String SUMMARY = "summary";
    /** Value of the button that leads back to the summary with the step as it is. */
    private static final String RETURN = "return";
    /** Value of the button that leads to the previous step, with this one as it is. */
    private static final String PREVIOUS = "previous";

    /** Fields merged together: whether a site is replaced determines which of the others are stored. */
    private static final List<Set<String>> TOGETHER = List.of(
            Set.of(RequestField.REPLACES.code(), RequestField.REPLACED_URL.code(), RequestField.REDIRECTS.code()));

    private final RequestWorkflow requests;
    private final RequestFields fields;
    private final RequestAnswersSummary answers;
    private final RequestedChanges changes;
    private final CompanyProposals companies;

    RequestStepResource(
            RequestWorkflow requests,
            RequestFields fields,
            RequestAnswersSummary answers,
            RequestedChanges changes,
            CompanyProposals companies) {
        this.requests = requests;
        this.fields = fields;
        this.answers = answers;
        this.changes = changes;
        this.companies = companies;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(STEP, RequestResource.OWN, this::show), Route.post(STEP, RequestResource.OWN, this::save));
    }

    static String link(SiteRequest request, RequestStep step) {
        return STEP.link(request, step.slug());
    }

    /** Returns the link to a step that leads back to the summary once it is saved. */
    static String correction(SiteRequest request, RequestStep step) {
        return Path.query(link(request, step), ORIGIN, TO_SUMMARY);
    }

    private Mono<ServerResponse> show(AdmittedRequest admitted) {
        SiteRequest request = admitted.requireSiteRequest();
        return step(admitted)
                .flatMap(step -> request.state().editable()
                        ? show(HttpStatus.OK, admitted, request, step, List.of(), opened(step, request))
                        : refuse(admitted));
    }

    private FormMerge opened(RequestStep step, SiteRequest request) {
        return FormMerge.opened(fields.of(step, request, List.of()));
    }

    private Mono<ServerResponse> show(
            HttpStatus status,
            AdmittedRequest admitted,
            SiteRequest request,
            RequestStep step,
            List<Problem> problems,
            FormMerge merge) {
        return show(status, admitted, request, step, problems, merge, companies.panel());
    }

    private Mono<ServerResponse> show(
            HttpStatus status,
            AdmittedRequest admitted,
            SiteRequest request,
            RequestStep step,
            List<Problem> problems,
            FormMerge merge,
            @Nullable CompanyPanel company) {
        Map<String, List<FieldView>> groups =
                merge.mark(fields.of(step, request, problems), admitted.messages()).stream()
                        .collect(Collectors.groupingBy(
                                view -> fields.legend(field(view)), LinkedHashMap::new, Collectors.toList()));
        List<FieldView> shown = groups.values().stream().flatMap(List::stream).toList();
        boolean toSummary = leadsToSummary(admitted);
        return changes.of(request)
                .map(reason -> new RequestStepScreen(
                        request,
                        step,
                        stepper(admitted, step),
                        admitted.message(key(step) + ".lead"),
                        reason.orElse(null),
                        ErrorSummary.of(shown, view -> answers.label(field(view))),
                        groups,
                        toSummary,
                        toSummary && problems.isEmpty() ? RequestSubmissionResource.SUMMARY.link(request) : null,
                        step == RequestField.ENTITY_SIRET.step() ? company : null,
                        !merge.overtaken()
                                && RequestWorkflow.findTooLong(request.answers().typed())
                                        .isEmpty()))
                .flatMap(screen -> admitted.show(status, heading(admitted, step), screen));
    }

    private static RequestField field(FieldView view) {
        return EnumCode.find(RequestField.class, view.name()).orElseThrow();
    }

    private static ScreenHeading heading(AdmittedRequest admitted, RequestStep step) {
        return admitted.heading("site-request.step.title", admitted.message(key(step)))
                .below(admitted.message("site-request.list.title"), Paths.REQUESTS.link());
    }

    /** Whether the summary is the origin: by its link, or by the button of the page that the link opens. */
    private static boolean leadsToSummary(AdmittedRequest admitted) {
        return Set.of(SUMMARY, RETURN).contains(admitted.field("then"))
                || admitted.query(ORIGIN).filter(TO_SUMMARY::equals).isPresent();
    }

    private static Mono<RequestStep> step(AdmittedRequest admitted) {
        return RequestStep.of(admitted.request().pathVariable("step"))
                .map(Mono::just)
                .orElseGet(admitted::notFound);
    }

    private static FormStepper stepper(AdmittedRequest admitted, RequestStep step) {
        String next = step.next().map(RequestStepResource::key).orElse("site-request.summary.title");
        return new FormStepper(
                step.number(), RequestStep.values().length, admitted.message(key(step)), admitted.message(next));
    }

    static String key(RequestStep step) {
        return "site-request.step." + step.name().toLowerCase(Locale.ROOT);
    }

    private Mono<ServerResponse> save(AdmittedRequest admitted) {
        return step(admitted).flatMap(step -> save(admitted, step));
    }

    private Mono<ServerResponse> save(AdmittedRequest admitted, RequestStep step) {
        SiteRequest request = admitted.requireSiteRequest();
        FormMerge merge = FormMerge.of(admitted, fields.of(step, request, List.of()), TOGETHER);
        Map<RequestField, String> typed = TypedAnswers.of(step, merge.merged(admitted));
        // Untouched fields are not written, because another user may be editing them.
        typed.keySet()
                .removeIf(field -> !merge.touched().contains(field.code())
                        && request.answers().typed().containsKey(field));
        if (!request.state().editable()) {
            return tooLate(admitted, typed);
        }
        if (merge.overtaken()) {
            return show(HttpStatus.CONFLICT, admitted, request.with(typed), step, List.of(), merge);
        }
        List<Problem> unkept = RequestWorkflow.findTooLong(typed);
        if (!unkept.isEmpty()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, admitted, request.with(typed), step, unkept, merge);
        }
        if (CompanyProposals.isTaken(admitted) && step == RequestField.ENTITY_SIRET.step()) {
            typed.put(RequestField.ENTITY, CompanyProposals.name(admitted));
        }
        return requests.save(request.id(), typed)
                .flatMap(saved -> switch (admitted.field("then")) {
                    case LATER -> admitted.seeOther(Paths.REQUESTS.link(), admitted.success("site-request.saved"));
                    case PREVIOUS ->
                        admitted.seeOther(link(saved, step.previous().orElse(step)));
                    case RETURN -> admitted.seeOther(RequestSubmissionResource.SUMMARY.link(saved));
                    case CompanyProposals.TAKE ->
                        show(HttpStatus.OK, admitted, saved, step, List.of(), opened(step, saved));
                    case CompanyProposals.LOOK_UP -> propose(admitted, saved, step);
                    default -> goOn(admitted, saved, step);
                })
                .switchIfEmpty(Mono.defer(admitted::notFound))
                .onErrorResume(RequestNotEditableException.class, _ -> tooLate(admitted, typed));
    }

    private Mono<ServerResponse> propose(AdmittedRequest admitted, SiteRequest saved, RequestStep step) {
        return companies
                .propose(admitted, saved.answers().get(RequestField.ENTITY_SIRET))
                .flatMap(found -> show(HttpStatus.OK, admitted, saved, step, List.of(), opened(step, saved), found));
    }

    /** Shows the typed answers when another tab has submitted or withdrawn the request: they are stored nowhere. */
    private Mono<ServerResponse> tooLate(AdmittedRequest admitted, Map<RequestField, String> typed) {
        SiteRequest request = admitted.requireSiteRequest();
        List<String> lost = lost(admitted, request, typed);
        if (lost.isEmpty()) {
            return refuse(admitted);
        }
        String title = admitted.message("site-request.not-editable");
        PageLink link = new PageLink(
                admitted.message("site-request.not-editable.link"), Paths.REQUEST.link(request), false, false);
        // AdmittedRequest.show would announce errors to correct, because of the status.
        return admitted.report(
                HttpStatus.CONFLICT,
                ScreenHeading.of(title),
                new MessageScreen(title, admitted.message("site-request.not-editable.typed"), lost, List.of(link)));
    }

    /** Returns typed answers that are not stored, each with its label, in the format of the summary. */
    private List<String> lost(AdmittedRequest admitted, SiteRequest request, Map<RequestField, String> typed) {
        RequestAnswers shown = request.answers().with(typed);
        return typed.entrySet().stream()
                .filter(field -> !field.getValue().isBlank()
                        && !field.getValue().equals(request.answers().get(field.getKey())))
                .map(field -> admitted.message(
                        "site-request.page.answer",
                        answers.label(field.getKey()),
                        fields.answer(field.getKey(), shown)))
                .toList();
    }

    private Mono<ServerResponse> goOn(AdmittedRequest admitted, SiteRequest saved, RequestStep step) {
        return requests.validate(saved, step)
                .flatMap(problems -> problems.isEmpty()
                        ? admitted.seeOther(after(admitted, saved, step))
                        : show(HttpStatus.UNPROCESSABLE_CONTENT, admitted, saved, step, problems, opened(step, saved)));
    }

    private static String after(AdmittedRequest admitted, SiteRequest saved, RequestStep step) {
        return step.next()
                .filter(_ -> !leadsToSummary(admitted))
                .map(next -> link(saved, next))
                .orElseGet(() -> RequestSubmissionResource.SUMMARY.link(saved));
    }

    /** Redirects to the page of a request that can no longer be changed. */
    static Mono<ServerResponse> refuse(AdmittedRequest admitted) {
        return admitted.seeOther(
                Paths.REQUEST.link(admitted.requireSiteRequest()),
                admitted.flash(Flash.Kind.WARNING, "site-request.not-editable"));
    }
}
