package fr.gouv.anct.minisites.admin.publication;

import fr.gouv.anct.minisites.admin.content.TargetMatches;
import fr.gouv.anct.minisites.content.review.Successor;
import fr.gouv.anct.minisites.content.review.Successors;
import fr.gouv.anct.minisites.content.tree.LinkResolution;
import fr.gouv.anct.minisites.content.tree.LinkResolution.Target;
import fr.gouv.anct.minisites.content.tree.ResolvedTargets;
import fr.gouv.anct.minisites.validation.Problem;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds the published page that replaces another one by its title or address, as the fields of links do. */
@Component
public class SuccessorLookup {

    /** Component of the form with the typed text. */
    public static final String FIELD = "successor";

    private final LinkResolution links;
    private final Successors successors;

    SuccessorLookup(LinkResolution links, Successors successors) {
        this.links = links;
        this.successors = successors;
    }

    /**
     * The result of a search: the successor, or why there is none.
     *
     * @param successor null without a text, and with a problem
     * @param problem why it is none
     */
    public record Result(
            @Nullable Successor successor, @Nullable Problem problem) {

        private static final Result NONE = new Result(null, null);

        private static Result refused(String code, Object... arguments) {
            return new Result(null, Problem.of(FIELD, code, arguments));
        }
    }

    /** @param withdrawn page, which cannot replace itself; null for several, which are not known yet */
    public Mono<Result> find(@Nullable UUID withdrawn, String typed) {
        return typed.isBlank()
                ? Mono.just(Result.NONE)
                : links.resolve(List.of(typed)).flatMap(resolved -> find(withdrawn, typed, resolved));
    }

    private Mono<Result> find(@Nullable UUID withdrawn, String typed, ResolvedTargets resolved) {
        List<Target> found = TargetMatches.pages(resolved, typed);
        if (found.isEmpty()) {
            return Mono.just(Result.refused("unknown", typed));
        }
        if (found.size() > 1) {
            return Mono.just(new Result(
                    null,
                    Problem.of(FIELD, "ambiguous", typed).suggesting(ResolvedTargets.alternatives(typed, found))));
        }
        Target page = found.getFirst();
        return page.id().equals(withdrawn) ? Mono.just(Result.refused("itself")) : published(page);
    }

    private Mono<Result> published(Target page) {
        return successors
                .published(page.id())
                .map(successor -> new Result(successor, null))
                .defaultIfEmpty(Result.refused("offline", page.title()));
    }
}
