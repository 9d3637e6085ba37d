package fr.gouv.anct.minisites.admin.api.page;

import fr.gouv.anct.minisites.admin.api.ApiLink;
import fr.gouv.anct.minisites.admin.api.ApiLinks;
import fr.gouv.anct.minisites.admin.api.JsonAnswers;
import fr.gouv.anct.minisites.admin.api.Problems;
import fr.gouv.anct.minisites.admin.api.Seen;
import fr.gouv.anct.minisites.admin.place.PageMoveResponses;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.ProblemException;
import fr.gouv.anct.minisites.admin.shell.ProblemException.Wrong;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.Page;
import fr.gouv.anct.minisites.content.tree.Moving;
import fr.gouv.anct.minisites.content.tree.PagePath;
import fr.gouv.anct.minisites.content.tree.Place;
import fr.gouv.anct.minisites.content.tree.Position;
import fr.gouv.anct.minisites.content.tree.Rank;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Builds responses with the position of a page, and the problems that prevent a move. */
@Component
class PagePositionResponses {

    private final ApiLinks links;
    private final PageMoveResponses words;
    private final Seen seen;
    private final Problems problems;
    private final JsonAnswers answers;
    private final Texts texts;

    PagePositionResponses(
            ApiLinks links, PageMoveResponses words, Seen seen, Problems problems, JsonAnswers answers, Texts texts) {
        this.links = links;
        this.words = words;
        this.seen = seen;
        this.problems = problems;
        this.answers = answers;
        this.texts = texts;
    }

    private PlaceDocument document(Call call, Page page, Position now) {
        String own = links.in(call.site(), ApiAddress.page(page.id()));
        return new PlaceDocument(
                page.id(),
                now.parent(),
                PagePath.segment(now.path()),
                now.path(),
                now.index(),
                List.of(new ApiLink("self", own + "/position"), new ApiLink("about", own)));
    }

    Mono<ServerResponse> show(Call call, Page page, Position now) {
        return answers.answer(call, document(call, page, now));
    }

    Mono<ServerResponse> done(Call call, Page page, Position now) {
        return answers.done(document(call, page, now));
    }

    void require(Call call, Page page, Position now) {
        seen.require(call, document(call, page, now));
    }

    /** Returns the requested position; a rank is that after the move, counted without the page itself. */
    Place wanted(Page page, Position now, SentPlace sent) {
        if (!PagePath.isSegment(sent.slug()) && !page.path().equals("/")) {
            throw problems.invalid("/slug", texts.say("page.problem.segment"));
        }
        Integer rank = sent.rank();
        if (rank == null) {
            return new Place(sent.parent(), sent.slug(), new Rank.Last());
        }
        if (rank < 0) {
            throw problems.invalid("/rank", texts.say("api.rank"));
        }
        boolean later = sent.parent().equals(now.parent()) && rank > now.index();
        int index = Math.min(rank, Integer.MAX_VALUE - 1) + (later ? 1 : 0);
        return new Place(sent.parent(), sent.slug(), new Rank.At(index));
    }

    /** Returns the problem that prevented the move. */
    ProblemException refusal(Call call, Moving outcome) {
        String problem = words.problem(call, outcome);
        return switch (outcome) {
            case Moving.PathTaken(var free) ->
                problems.conflict(
                        "address-taken",
                        texts.say("api.address-taken"),
                        problem,
                        List.of(new Wrong("/slug", problem, free.orElse(null))));
            case Moving.PathRefused _ -> problems.invalid("/slug", problem);
            case Moving.NoParent _, Moving.UnderItself _, Moving.TooDeep _ -> problems.invalid("/parent", problem);
            case Moving.NoSibling _ -> problems.invalid("/rank", problem);
            case Moving.Home _ -> problems.conflict("home", texts.say("place.not-moved"), problem, List.of());
            case Moving.Public _ -> problems.conflict("public", texts.say("place.not-moved"), problem, List.of());
            case Moving.SecondList _ -> problems.invalid("", texts.say("trash.second-list"));
            case Moving.Overtaken _, Moving.Moved _, Moving.Unchanged _, Moving.Missing _ -> problems.overtaken();
        };
    }

    ProblemException notCopied() {
        return problems.conflict(
                "not-copied", texts.say("place.not-copied"), texts.say("place.not-copied.text"), List.of());
    }
}
