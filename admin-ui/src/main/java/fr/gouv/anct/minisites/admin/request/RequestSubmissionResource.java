package fr.gouv.anct.minisites.admin.request;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.form.ErrorSummary;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Flash;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.provisioning.request.RequestNotEditableException;
import fr.gouv.anct.minisites.provisioning.request.RequestProblem;
import fr.gouv.anct.minisites.provisioning.request.RequestWorkflow;
import fr.gouv.anct.minisites.provisioning.request.SiteRequest;
import fr.gouv.anct.minisites.provisioning.request.SubmissionResult;
import fr.gouv.anct.minisites.rendering.PageLink;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Shows the summary of a request, and submits it. */
@Component
class RequestSubmissionResource implements BackOfficeResource {

    private final RequestWorkflow requests;
    private final RequestFields fields;
    private final RequestAnswersSummary answers;
    private final RequestedChanges changes;
    private final ScreenResponses screens;
    private final Messages messages;

    RequestSubmissionResource(
            RequestWorkflow requests,
            RequestFields fields,
            RequestAnswersSummary answers,
            RequestedChanges changes,
            ScreenResponses screens,
            Messages messages) {
        this.requests = requests;
        this.fields = fields;
        this.answers = answers;
        this.changes = changes;
        this.screens = screens;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        Guard own = new Guard.OfRequest(Action.REQUEST_WRITE);
        return List.of(
                Route.get("/demande/{request}/recapitulatif", own, this::show),
                Route.get(
                        "/demande/{request}/envoi",
                        own,
                        admitted -> admitted.seeOther(
                                admitted.continuing(RequestUrls.summary(admitted.requireSiteRequest())))),
                Route.post("/demande/{request}/envoi", own, this::send));
    }

    private Mono<ServerResponse> show(AdmittedRequest admitted) {
        SiteRequest request = admitted.requireSiteRequest();
        return request.state().editable()
                ? requests.validate(request).flatMap(problems -> show(HttpStatus.OK, admitted, problems))
                : admitted.seeOther(RequestUrls.page(request), noLongerEditable());
    }

    private Mono<ServerResponse> show(HttpStatus status, AdmittedRequest admitted, List<RequestProblem> problems) {
        return changes.of(admitted.requireSiteRequest())
                .flatMap(reason -> show(status, admitted, reason.orElse(null), problems));
    }

    private Mono<ServerResponse> show(
            HttpStatus status, AdmittedRequest admitted, @Nullable String askedChanges, List<RequestProblem> problems) {
        SiteRequest request = admitted.requireSiteRequest();
        RequestSummaryScreen screen = new RequestSummaryScreen(
                askedChanges,
                errors(request, problems),
                answers.editable(request, problems),
                RequestUrls.sending(request),
                retreat(request));
        ScreenHeading heading = ScreenHeading.of(messages.get("site-request.summary.title"))
                .below(messages.get("site-request.list.title"), RequestUrls.LIST)
                .erroneous(!problems.isEmpty());
        return screens.show(status, admitted, heading, screen);
    }

    private PageLink retreat(SiteRequest request) {
        return request.deletable()
                ? new PageLink(messages.get("site-request.delete"), RequestUrls.deletion(request), false, false)
                : new PageLink(messages.get("site-request.withdraw"), RequestUrls.withdrawal(request), false, false);
    }

    private ErrorSummary errors(SiteRequest request, List<RequestProblem> problems) {
        return new ErrorSummary(problems.stream()
                .map(problem -> new ErrorSummary.Entry(
                        RequestUrls.correction(request, problem.field().step()) + "#"
                                + problem.field().key(),
                        answers.label(problem.field()),
                        fields.problemText(problem)))
                .toList());
    }

    private Mono<ServerResponse> send(AdmittedRequest admitted) {
        SiteRequest request = admitted.requireSiteRequest();
        return requests.submit(request.id(), admitted.actor())
                .flatMap(sending -> switch (sending) {
                    case SubmissionResult.Sent _ ->
                        admitted.seeOther(RequestUrls.page(request), flash(Flash.Kind.SUCCESS, "site-request.sent"));
                    case SubmissionResult.Incomplete(List<RequestProblem> problems) ->
                        show(HttpStatus.UNPROCESSABLE_CONTENT, admitted, problems);
                })
                .onErrorResume(
                        RequestNotEditableException.class,
                        _ -> admitted.seeOther(RequestUrls.page(request), noLongerEditable()));
    }

    private Flash noLongerEditable() {
        return flash(Flash.Kind.WARNING, "site-request.not-editable");
    }

    private Flash flash(Flash.Kind kind, String key) {
        return new Flash(kind, messages.get(key), messages.get(key + ".text"));
    }
}
