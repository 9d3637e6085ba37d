package fr.gouv.anct.minisites.admin.api.page;

import com.fasterxml.jackson.annotation.JsonTypeName;
import fr.gouv.anct.minisites.admin.api.ApiLink;
import fr.gouv.anct.minisites.admin.api.ApiProblems;
import fr.gouv.anct.minisites.admin.api.ApiUrls;
import fr.gouv.anct.minisites.admin.api.JsonResponses;
import fr.gouv.anct.minisites.admin.api.Preconditions;
import fr.gouv.anct.minisites.admin.label.PageMoveLabels;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.ProblemException;
import fr.gouv.anct.minisites.admin.routing.ProblemException.Violation;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.Page;
import fr.gouv.anct.minisites.content.tree.PageMoveResult;
import fr.gouv.anct.minisites.content.tree.PagePath;
import fr.gouv.anct.minisites.content.tree.PagePosition;
import fr.gouv.anct.minisites.content.tree.Rank;
import fr.gouv.anct.minisites.content.tree.TargetPosition;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Builds responses with the position of a page, and the problems that prevent a move. */
@Component
class PagePositionResponses {

    private final ApiUrls urls;
    private final Preconditions preconditions;
    private final ApiProblems problems;
    private final JsonResponses responses;
    private final Messages messages;

    PagePositionResponses(
            ApiUrls urls,
            Preconditions preconditions,
            ApiProblems problems,
            JsonResponses responses,
            Messages messages) {
        this.urls = urls;
        this.preconditions = preconditions;
        this.problems = problems;
        this.responses = responses;
        this.messages = messages;
    }

    /**
     * New position of a page and its descendants.
     *
     * @param slug last segment of its path
     * @param rank after the move, from 0; last when it is omitted
     */
    @JsonTypeName("SentPlace")
    record PositionRequest(
            UUID parent, String slug, @Nullable Integer rank) {}

    /**
     * Position of a page in the tree.
     *
     * @param slug last segment of its path
     * @param path within the site
     * @param rank among its siblings, from 0; articles are sorted by date
     */
    @JsonTypeName("PlaceDocument")
    record PositionDetails(UUID page, @Nullable UUID parent, String slug, String path, int rank, List<ApiLink> links) {}

    private PositionDetails document(AdmittedRequest request, Page page, PagePosition now) {
        String own = urls.in(request.site(), ApiPageUrls.page(page.id()));
        return new PositionDetails(
                page.id(),
                now.parent(),
                PagePath.segment(now.path()),
                now.path(),
                now.index(),
                List.of(new ApiLink("self", own + "/position"), new ApiLink("about", own)));
    }

    Mono<ServerResponse> show(AdmittedRequest request, Page page, PagePosition now) {
        return responses.answer(request, document(request, page, now));
    }

    Mono<ServerResponse> done(AdmittedRequest request, Page page, PagePosition now) {
        return responses.ok(document(request, page, now));
    }

    void require(AdmittedRequest request, Page page, PagePosition now) {
        preconditions.require(request, document(request, page, now));
    }

    /** Returns the requested position; a rank is that after the move, counted without the page itself. */
    TargetPosition wanted(Page page, PagePosition now, PositionRequest sent) {
        if (!PagePath.isSegment(sent.slug()) && !page.path().equals("/")) {
            throw problems.invalid("/slug", messages.get("problem.path-segment"));
        }
        Integer rank = sent.rank();
        if (rank == null) {
            return new TargetPosition(sent.parent(), sent.slug(), new Rank.Last());
        }
        if (rank < 0) {
            throw problems.invalid("/rank", messages.get("api.rank"));
        }
        boolean later = sent.parent().equals(now.parent()) && rank > now.index();
        int index = Math.min(rank, Integer.MAX_VALUE - 1) + (later ? 1 : 0);
        return new TargetPosition(sent.parent(), sent.slug(), new Rank.At(index));
    }

    /** Returns the problem that prevented the move. */
    ProblemException refusal(AdmittedRequest request, PageMoveResult result) {
        String problem = PageMoveLabels.problem(request, result);
        return switch (result) {
            case PageMoveResult.PathTaken(var free) ->
                problems.conflict(
                        "address-taken",
                        messages.get("api.address-taken"),
                        problem,
                        List.of(new Violation("/slug", problem, free.orElse(null))));
            case PageMoveResult.PathRefused _ -> problems.invalid("/slug", problem);
            case PageMoveResult.NoParent _, PageMoveResult.UnderItself _, PageMoveResult.TooDeep _ ->
                problems.invalid("/parent", problem);
            case PageMoveResult.NoSibling _ -> problems.invalid("/rank", problem);
            case PageMoveResult.Home _ ->
                problems.conflict("home", messages.get("position.not-moved"), problem, List.of());
            case PageMoveResult.Public _ ->
                problems.conflict("public", messages.get("position.not-moved"), problem, List.of());
            case PageMoveResult.SecondList _ -> problems.invalid("", problem);
            case PageMoveResult.Overtaken _,
                    PageMoveResult.Moved _,
                    PageMoveResult.Unchanged _,
                    PageMoveResult.Missing _ -> problems.preconditionFailed();
        };
    }

    ProblemException notCopied() {
        return problems.conflict(
                "not-copied", messages.get("position.not-copied"), messages.get("position.not-copied.text"), List.of());
    }
}
