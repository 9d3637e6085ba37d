package fr.gouv.anct.minisites.admin.api.page;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonValue;
import fr.gouv.anct.minisites.admin.api.ApiProblems;
import fr.gouv.anct.minisites.admin.api.JsonResponses;
import fr.gouv.anct.minisites.admin.label.FindingLabels;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.ProblemException;
import fr.gouv.anct.minisites.admin.routing.ProblemException.Violation;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.check.ContentChecks;
import fr.gouv.anct.minisites.content.check.Findings;
import fr.gouv.anct.minisites.content.check.Severity;
import fr.gouv.anct.minisites.content.review.PublicationResult;
import fr.gouv.anct.minisites.content.review.PublicationStage;
import fr.gouv.anct.minisites.content.review.PublicationStatus;
import fr.gouv.anct.minisites.content.review.PublicationWorkflow;
import fr.gouv.anct.minisites.content.review.Review;
import fr.gouv.anct.minisites.content.review.RevisionSummary;
import java.time.Instant;
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

    /**
     * Publication status of a page.
     *
     * @param stage publication stage of the newest version
     * @param newest the version that the team works on
     * @param online the version that visitors read; null when they see nothing
     * @param submission the latest
     */
    @JsonTypeName("PublicationDocument")
    record PublicationDetails(
            UUID page,
            StageCode stage,
            RevisionInfo newest,
            @Nullable RevisionInfo online,
            @Nullable Instant publishedAt,
            @Nullable Submission submission) {

        /** Code of the publication stage of a page's newest version. */
        enum StageCode {
            DRAFT,
            SUBMITTED,
            /** The page was saved after it was submitted. */
            STALE,
            SENT_BACK,
            /** The page was saved after it was sent back. */
            CORRECTED,
            SCHEDULED,
            ONLINE;

            @JsonValue
            String code() {
                return name().toLowerCase(Locale.ROOT).replace('_', '-');
            }

            static StageCode of(PublicationStage stage) {
                return switch (stage) {
                    case PublicationStage.Draft _ -> DRAFT;
                    case PublicationStage.Submitted _ -> SUBMITTED;
                    case PublicationStage.Stale _ -> STALE;
                    case PublicationStage.SentBack _ -> SENT_BACK;
                    case PublicationStage.Corrected _ -> CORRECTED;
                    case PublicationStage.Scheduled _ -> SCHEDULED;
                    case PublicationStage.Online _ -> ONLINE;
                };
            }
        }

        /** Summary of a version. */
        @JsonTypeName("PublicationDocumentVersionMark")
        record RevisionInfo(int version, String title, String savedBy, Instant savedAt) {}

        /**
         * Submission for review and its outcome.
         *
         * @param version that was submitted
         * @param outcome null while it is pending
         * @param comment of the reviewer who sent it back
         */
        record Submission(
                UUID id,
                int version,
                String submittedBy,
                Instant submittedAt,
                @Nullable String note,
                Review.@Nullable Outcome outcome,
                @Nullable String decidedBy,
                @Nullable Instant decidedAt,
                @Nullable String comment) {}
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
                PublicationDetails.StageCode.of(status.stage()),
                revisionInfo(status.head()),
                online == null ? null : revisionInfo(online),
                status.publishedAt(),
                submission(status.last()));
    }

    private static PublicationDetails.RevisionInfo revisionInfo(RevisionSummary summary) {
        return new PublicationDetails.RevisionInfo(summary.number(), summary.title(), summary.author(), summary.at());
    }

    private static PublicationDetails.@Nullable Submission submission(@Nullable Review last) {
        if (last == null) {
            return null;
        }
        return new PublicationDetails.Submission(
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
