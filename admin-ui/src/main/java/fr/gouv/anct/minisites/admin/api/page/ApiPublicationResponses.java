package fr.gouv.anct.minisites.admin.api.page;

import fr.gouv.anct.minisites.admin.api.ApiProblems;
import fr.gouv.anct.minisites.admin.api.JsonResponses;
import fr.gouv.anct.minisites.admin.api.page.PublicationDetails.RevisionInfo;
import fr.gouv.anct.minisites.admin.api.page.PublicationDetails.Submission;
import fr.gouv.anct.minisites.admin.label.FindingLabels;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.ProblemException;
import fr.gouv.anct.minisites.admin.routing.ProblemException.Violation;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.check.ContentChecks;
import fr.gouv.anct.minisites.content.check.Findings;
import fr.gouv.anct.minisites.content.check.Severity;
import fr.gouv.anct.minisites.content.review.PublicationResult;
import fr.gouv.anct.minisites.content.review.PublicationStatus;
import fr.gouv.anct.minisites.content.review.PublicationWorkflow;
import fr.gouv.anct.minisites.content.review.Review;
import fr.gouv.anct.minisites.content.review.RevisionSummary;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Builds responses with the publication status of a page, and the problems that prevent a publication action. */
@Component
class ApiPublicationResponses {

    private final PublicationWorkflow workflow;
    private final ContentChecks checks;
    private final FindingLabels labels;
    private final ApiProblems problems;
    private final JsonResponses responses;
    private final Messages messages;

    ApiPublicationResponses(
            PublicationWorkflow workflow,
            ContentChecks checks,
            FindingLabels labels,
            ApiProblems problems,
            JsonResponses responses,
            Messages messages) {
        this.workflow = workflow;
        this.checks = checks;
        this.labels = labels;
        this.problems = problems;
        this.responses = responses;
        this.messages = messages;
    }

    /** Returns the status of the page in the route. */
    Mono<PublicationStatus> standing(AdmittedRequest request) {
        return request.id("page").flatMap(workflow::standing).switchIfEmpty(Mono.defer(request::notFound));
    }

    /** Requires that the caller decides on the newest version. */
    void requireNewest(PublicationStatus status, int version) {
        if (status.head().number() != version) {
            throw refusal(PublicationResult.CHANGED);
        }
    }

    /** Answers with the status after an action, or with the reason why it was not done. */
    Mono<ServerResponse> answer(AdmittedRequest request, Mono<PublicationResult> act) {
        return act.switchIfEmpty(request.notFound())
                .flatMap(result -> switch (result) {
                    case DONE -> standing(request);
                    case BLOCKED -> blocked(request);
                    default -> Mono.<PublicationStatus>error(refusal(result));
                })
                .flatMap(status -> responses.ok(document(status)));
    }

    private Mono<PublicationStatus> blocked(AdmittedRequest request) {
        return standing(request).flatMap(status -> blocked(status.head().id()));
    }

    /**
     * Creates the problem for an action that was not done.
     *
     * @param act its result
     */
    ProblemException refusal(Enum<?> act) {
        String code = act.name().toLowerCase(Locale.ROOT).replace('_', '-');
        String key = "publication.action." + code;
        return problems.conflict(code, messages.get(key), messages.get(key + ".text"), List.of());
    }

    /** Fails because the checks found errors in a revision, each with its location in the body. */
    <T> Mono<T> blocked(UUID revision) {
        return checks.of(revision).flatMap(findings -> Mono.error(blocked(findings)));
    }

    private ProblemException blocked(Findings findings) {
        List<Violation> errors = findings.all().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(finding -> new Violation(FindingDetails.pointer(finding), labels.label(finding)))
                .toList();
        return problems.conflict("blocked", messages.get("check.blocked"), labels.remedy(findings), errors);
    }

    PublicationDetails document(PublicationStatus status) {
        RevisionSummary online = status.online();
        return new PublicationDetails(
                status.page(),
                PublicationStageCode.of(status.stage()),
                revisionInfo(status.head()),
                online == null ? null : revisionInfo(online),
                status.publishedAt(),
                submission(status.last()));
    }

    private static RevisionInfo revisionInfo(RevisionSummary summary) {
        return new RevisionInfo(summary.number(), summary.title(), summary.author(), summary.at());
    }

    private static @Nullable Submission submission(@Nullable Review last) {
        if (last == null) {
            return null;
        }
        return new Submission(
                last.id(),
                last.number(),
                last.submitter(),
                last.submittedAt(),
                last.note(),
                last.outcome(),
                last.decider(),
                last.decidedAt(),
                last.comment());
    }
}
