package fr.gouv.anct.minisites.admin.api.page;

import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.api.ApiProblems;
import fr.gouv.anct.minisites.admin.api.JsonBodyReader;
import fr.gouv.anct.minisites.admin.api.JsonResponses;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.ApiOperation;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.content.review.PublicationResult;
import fr.gouv.anct.minisites.content.review.PublicationStatus;
import fr.gouv.anct.minisites.content.review.PublicationWorkflow;
import fr.gouv.anct.minisites.content.review.Review;
import fr.gouv.anct.minisites.validation.Constraints;
import fr.gouv.anct.minisites.validation.PlainText;
import fr.gouv.anct.minisites.validation.Problem;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Returns the publication status of a page, and runs the actions that submit, publish, return and withdraw it. */
@Component
class PublicationApiResource implements BackOfficeResource {

    private final PublicationWorkflow workflow;
    private final ApiSuccessors successors;
    private final ApiPublicationResponses publications;
    private final JsonBodyReader json;
    private final ApiProblems problems;
    private final JsonResponses responses;

    PublicationApiResource(
            PublicationWorkflow workflow,
            ApiSuccessors successors,
            ApiPublicationResponses publications,
            JsonBodyReader json,
            ApiProblems problems,
            JsonResponses responses) {
        this.workflow = workflow;
        this.successors = successors;
        this.publications = publications;
        this.json = json;
        this.problems = problems;
        this.responses = responses;
    }

    /**
     * Return of a submission to its author.
     *
     * @param submission its id
     * @param comment requested corrections
     */
    @JsonTypeName("SentReturn")
    record SubmissionReturnRequest(
            UUID submission,
            @NotBlank @Size(max = Review.LONGEST_COMMENT) String comment) {

        /** Returns a copy with the comment as a form would send it. */
        SubmissionReturnRequest normalized() {
            return new SubmissionReturnRequest(submission, PlainText.lines(comment));
        }
    }

    /**
     * Version to submit for review.
     *
     * @param version that was read
     * @param note to the reviewer
     */
    @JsonTypeName("SentSubmission")
    record SubmissionRequest(
            Integer version,
            @Nullable @Size(max = Review.LONGEST_NOTE) String note) {

        /** Returns a copy with the note as a form would send it; null when it is blank. */
        SubmissionRequest normalized() {
            return new SubmissionRequest(version, PlainText.linesOrNull(note));
        }
    }

    /**
     * Version to publish.
     *
     * @param version that was read: a version that the caller has not seen cannot be published
     */
    @JsonTypeName("SentPublication")
    record PublicationRequest(Integer version) {}

    @Override
    public List<Route> routes() {
        Guard publish = new Guard.OfSite(Action.CONTENT_PUBLISH);
        return List.of(
                Route.get(ApiPageUrls.PUBLICATION, new Guard.OfSite(Action.SITE_READ), this::show)
                        .documentedBy(ApiOperation.returning(
                                "api.operation.publication.getPublication",
                                ApiPublicationResponses.PublicationDetails.class)),
                Route.put(ApiPageUrls.PUBLICATION, publish, this::publish)
                        .documentedBy(ApiOperation.returning(
                                        "api.operation.publication.publishPage",
                                        ApiPublicationResponses.PublicationDetails.class)
                                .sends(PublicationRequest.class)),
                Route.delete(ApiPageUrls.PUBLICATION, publish, this::withdraw)
                        .documentedBy(ApiOperation.returning(
                                        "api.operation.publication.withdrawPage",
                                        ApiPublicationResponses.PublicationDetails.class)
                                .withQueryParameters(ApiSuccessors.SUCCESSOR)),
                Route.post(
                                ApiPageUrls.PUBLICATION + "/submission",
                                new Guard.OfSite(Action.CONTENT_WRITE),
                                this::submit)
                        .documentedBy(ApiOperation.returning(
                                        "api.operation.publication.submitPage",
                                        ApiPublicationResponses.PublicationDetails.class)
                                .sends(SubmissionRequest.class)),
                Route.post(ApiPageUrls.PUBLICATION + "/return", publish, this::sendBack)
                        .documentedBy(ApiOperation.returning(
                                        "api.operation.publication.sendPageBack",
                                        ApiPublicationResponses.PublicationDetails.class)
                                .sends(SubmissionReturnRequest.class)));
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        return publications
                .standing(request)
                .flatMap(status -> responses.answer(request, publications.document(status)));
    }

    private Mono<ServerResponse> submit(AdmittedRequest request) {
        return publications
                .standing(request)
                .zipWhen(_ -> json.read(request, SubmissionRequest.class))
                .flatMap(both -> publications.answer(request, submit(request, both.getT1(), both.getT2())));
    }

    private Mono<PublicationResult> submit(AdmittedRequest request, PublicationStatus status, SubmissionRequest sent) {
        publications.requireNewest(status, sent.version());
        return workflow.submit(
                request.site(),
                status.page(),
                status.head().id(),
                checked(sent.normalized()).note(),
                request.actor());
    }

    /** Returns a value without problems. */
    private <T> T checked(T sent) {
        List<Problem> found = Constraints.check(sent);
        if (!found.isEmpty()) {
            throw problems.invalid("publication", found);
        }
        return sent;
    }

    private Mono<ServerResponse> sendBack(AdmittedRequest request) {
        return publications
                .standing(request)
                .zipWhen(_ -> json.read(request, SubmissionReturnRequest.class))
                .flatMap(both -> publications.answer(request, sendBack(request, both.getT1(), both.getT2())));
    }

    private Mono<PublicationResult> sendBack(
            AdmittedRequest request, PublicationStatus status, SubmissionReturnRequest sent) {
        SubmissionReturnRequest checked = checked(sent.normalized());
        return workflow.sendBack(
                request.site(), status.page(), checked.submission(), checked.comment(), request.actor());
    }

    private Mono<ServerResponse> publish(AdmittedRequest request) {
        return publications
                .standing(request)
                .zipWhen(_ -> json.read(request, PublicationRequest.class))
                .flatMap(both -> publications.answer(
                        request, publish(request, both.getT1(), both.getT2().version())));
    }

    private Mono<PublicationResult> publish(AdmittedRequest request, PublicationStatus status, int version) {
        publications.requireNewest(status, version);
        return workflow.publish(request.site(), status.page(), status.head().id(), request.actor());
    }

    private Mono<ServerResponse> withdraw(AdmittedRequest request) {
        return publications
                .standing(request)
                .zipWhen(status -> successors.asked(request, status))
                .flatMap(both -> publications.answer(
                        request,
                        workflow.withdraw(
                                request.site(),
                                both.getT1().page(),
                                null,
                                both.getT2().orElse(null),
                                request.actor())));
    }
}
