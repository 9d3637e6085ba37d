package fr.gouv.anct.minisites.admin.request;

import fr.gouv.anct.minisites.admin.component.SummaryList;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.provisioning.request.RequestField;
import fr.gouv.anct.minisites.provisioning.request.RequestNotEditableException;
import fr.gouv.anct.minisites.provisioning.request.RequestWorkflow;
import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import fr.gouv.anct.minisites.provisioning.request.SubmissionResult;
import fr.gouv.anct.minisites.throttling.RateLimiter;
import fr.gouv.anct.minisites.throttling.RateLimiterFactory;
import fr.gouv.anct.minisites.validation.Problem;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Shows the requester the summary of all answers of a site request with their errors, and submits it to central
 * communications.
 */
@Component
class RequestSubmissionResource implements BackOfficeResource {

    static final Path.One<SiteRequest> SUMMARY = Paths.REQUEST_SUMMARY;
    private static final Path.One<SiteRequest> SUBMISSION = Paths.REQUEST.at("/envoi");

    /** Each submission writes to central communications, and a request can be taken back and sent again. */
    private static final int AN_HOUR = 10;

    private final RequestWorkflow requests;
    private final RequestFields fields;
    private final RequestAnswersSummary answers;
    private final RequestedChanges changes;
    private final RateLimiter<UUID> sendings;

    RequestSubmissionResource(
            RequestWorkflow requests,
            RequestFields fields,
            RequestAnswersSummary answers,
            RequestedChanges changes,
            RateLimiterFactory limits) {
        this.requests = requests;
        this.fields = fields;
        this.answers = answers;
        this.changes = changes;
        this.sendings = limits.limiter(AN_HOUR, Duration.ofHours(1));
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(SUMMARY, RequestResource.OWN, this::show),
                Route.get(
                        SUBMISSION,
                        RequestResource.OWN,
                        admitted ->
                                admitted.seeOther(admitted.continuing(SUMMARY.link(admitted.requireSiteRequest())))),
                Route.post(SUBMISSION, RequestResource.OWN, this::send));
    }

    /**
     * All answers before the submission.
     *
     * @param askedChanges the reason of central communications, when they requested changes
     * @param errors with links to the steps where they are corrected
     */
    record SummaryScreen(SiteRequest request, @Nullable String askedChanges, ErrorSummary errors, SummaryList answers)
            implements Screen {

        public String action() {
            return SUBMISSION.link(request);
        }

        public String listHref() {
            return Paths.REQUESTS.link();
        }

        public String deleteHref() {
            return RequestResource.DELETION.link(request);
        }

        public String withdrawHref() {
            return RequestResource.WITHDRAWAL.link(request);
        }

        @Override
        public String template() {
            return "request/summary";
        }
    }

    private Mono<ServerResponse> show(AdmittedRequest admitted) {
        SiteRequest request = admitted.requireSiteRequest();
        return request.state().editable()
                ? requests.validate(request).flatMap(problems -> show(HttpStatus.OK, admitted, problems))
                : RequestStepResource.refuse(admitted);
    }

    private Mono<ServerResponse> show(HttpStatus status, AdmittedRequest admitted, List<Problem> problems) {
        return changes.of(admitted.requireSiteRequest())
                .flatMap(reason -> show(status, admitted, reason.orElse(null), problems));
    }

    private Mono<ServerResponse> show(
            HttpStatus status, AdmittedRequest admitted, @Nullable String askedChanges, List<Problem> problems) {
        SiteRequest request = admitted.requireSiteRequest();
        ScreenHeading heading = admitted.heading("site-request.summary.title")
                .below(admitted.message("site-request.list.title"), Paths.REQUESTS.link())
                .erroneous(!problems.isEmpty());
        // AdmittedRequest.show would announce no errors when the summary is first shown, because of the status.
        return admitted.report(
                status,
                heading,
                new SummaryScreen(
                        request, askedChanges, errors(request, problems), answers.editable(request, problems)));
    }

    private ErrorSummary errors(SiteRequest request, List<Problem> problems) {
        return new ErrorSummary(problems.stream()
                .map(problem -> new ErrorSummary.Entry(
                        RequestStepResource.correction(
                                        request, RequestField.of(problem).step())
                                + "#" + problem.path(),
                        answers.label(RequestField.of(problem)),
                        fields.problemText(problem)))
                .toList());
    }

    private Mono<ServerResponse> send(AdmittedRequest admitted) {
        SiteRequest request = admitted.requireSiteRequest();
        // A request that lacks answers is not sent, and does not count.
        return requests.validate(request)
                .flatMap(problems -> problems.isEmpty()
                                && !sendings.tryAcquire(
                                        admitted.requireAccount().id())
                        ? admitted.seeOther(
                                SUMMARY.link(request), admitted.flash(Flash.Kind.WARNING, "site-request.too-often"))
                        : submit(admitted, request));
    }

    private Mono<ServerResponse> submit(AdmittedRequest admitted, SiteRequest request) {
        return requests.submit(request.id(), admitted.actor())
                .flatMap(result -> switch (result) {
                    case SubmissionResult.Sent _ ->
                        admitted.seeOther(Paths.REQUEST.link(request), admitted.success("site-request.sent"));
                    case SubmissionResult.Incomplete(List<Problem> problems) ->
                        show(HttpStatus.UNPROCESSABLE_CONTENT, admitted, problems);
                })
                .onErrorResume(RequestNotEditableException.class, _ -> RequestStepResource.refuse(admitted));
    }
}
