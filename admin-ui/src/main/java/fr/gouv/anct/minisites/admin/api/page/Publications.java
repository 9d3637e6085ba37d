package fr.gouv.anct.minisites.admin.api.page;

import fr.gouv.anct.minisites.admin.api.JsonAnswers;
import fr.gouv.anct.minisites.admin.api.Problems;
import fr.gouv.anct.minisites.admin.api.page.PublicationDocument.Submission;
import fr.gouv.anct.minisites.admin.api.page.PublicationDocument.VersionMark;
import fr.gouv.anct.minisites.admin.check.CheckWords;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.ProblemException;
import fr.gouv.anct.minisites.admin.shell.ProblemException.Wrong;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.check.Checks;
import fr.gouv.anct.minisites.content.check.Findings;
import fr.gouv.anct.minisites.content.check.Severity;
import fr.gouv.anct.minisites.content.review.Act;
import fr.gouv.anct.minisites.content.review.Mark;
import fr.gouv.anct.minisites.content.review.PublicationWorkflow;
import fr.gouv.anct.minisites.content.review.Review;
import fr.gouv.anct.minisites.content.review.Standing;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Builds responses with the publication status of a page, and the problems that prevent a publication action. */
@Component
class Publications {

    private final PublicationWorkflow reviews;
    private final Checks checks;
    private final CheckWords words;
    private final Problems problems;
    private final JsonAnswers answers;
    private final Texts texts;

    Publications(
            PublicationWorkflow reviews,
            Checks checks,
            CheckWords words,
            Problems problems,
            JsonAnswers answers,
            Texts texts) {
        this.reviews = reviews;
        this.checks = checks;
        this.words = words;
        this.problems = problems;
        this.answers = answers;
        this.texts = texts;
    }

    /** Returns the status of the page in the route. */
    Mono<Standing> standing(Call call) {
        return call.id("page").flatMap(reviews::standing).switchIfEmpty(Mono.defer(call::missing));
    }

    /** Requires that the caller decides on the newest version. */
    void newest(Standing standing, int version) {
        if (standing.head().number() != version) {
            throw refusal(Act.CHANGED);
        }
    }

    /** Answers with the status after an action, or with the reason why it was not done. */
    Mono<ServerResponse> answer(Call call, Mono<Act> act) {
        return act.switchIfEmpty(call.missing())
                .flatMap(outcome -> switch (outcome) {
                    case DONE -> standing(call);
                    case BLOCKED ->
                        standing(call)
                                .flatMap(standing -> blocked(standing.head().id()));
                    default -> Mono.<Standing>error(refusal(outcome));
                })
                .flatMap(standing -> answers.done(document(standing)));
    }

    /**
     * Creates the problem for an action that was not done.
     *
     * @param act its result
     */
    ProblemException refusal(Enum<?> act) {
        String code = act.name().toLowerCase(Locale.ROOT).replace('_', '-');
        String key = "publication.act." + code;
        return problems.conflict(code, texts.say(key), texts.say(key + ".text"), List.of());
    }

    /** Fails because the checks found errors in a revision, each with its location in the body. */
    <T> Mono<T> blocked(UUID revision) {
        return checks.of(revision).flatMap(found -> Mono.error(blocked(found)));
    }

    private ProblemException blocked(Findings found) {
        List<Wrong> errors = found.all().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(finding -> new Wrong(FindingDocument.pointer(finding), words.say(finding)))
                .toList();
        return problems.conflict("blocked", texts.say("check.blocked"), words.remedy(found), errors);
    }

    PublicationDocument document(Standing standing) {
        Mark online = standing.online();
        return new PublicationDocument(
                standing.page(),
                PublicationStage.of(standing.stage()),
                mark(standing.head()),
                online == null ? null : mark(online),
                standing.publishedAt(),
                submission(standing.last()));
    }

    private static VersionMark mark(Mark mark) {
        return new VersionMark(mark.number(), mark.title(), mark.author(), mark.at());
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
