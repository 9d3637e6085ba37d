package fr.gouv.anct.minisites.admin.position;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.page.tree.PageTreeMove;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.content.draft.Draft;
import fr.gouv.anct.minisites.content.draft.Drafts;
import fr.gouv.anct.minisites.content.tree.PageMoveResult;
import fr.gouv.anct.minisites.content.tree.PageMoves;
import fr.gouv.anct.minisites.content.tree.PagePath;
import fr.gouv.anct.minisites.content.tree.Rank;
import fr.gouv.anct.minisites.content.tree.TargetPosition;
import fr.gouv.anct.minisites.database.CanonicalUuid;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Moves a page by a button of the tree, by drag and drop, or back by undo. */
@Component
class PageMoveResource implements BackOfficeResource {

    private static final String UNDER = "sous";

    private final Drafts drafts;
    private final PageMoves moves;

    PageMoveResource(Drafts drafts, PageMoves moves) {
        this.drafts = drafts;
        this.moves = moves;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.post(PageTreeMove.PATH, new Guard.OfSite(Action.CONTENT_WRITE), this::move));
    }

    private Mono<ServerResponse> move(AdmittedRequest request) {
        return PageTreeMove.read(request.field(PageTreeMove.FIELD))
                .map(move -> drafts.head(move.page())
                        .switchIfEmpty(Mono.defer(request::notFound))
                        .delayUntil(_ -> drafts.head(move.parent()).switchIfEmpty(Mono.defer(request::notFound)))
                        .flatMap(draft -> move(request, draft, move)))
                .orElseGet(() -> PageMoveResponses.refused(
                        request, new PageMoveResult.NoSibling(), Paths.PAGES.link(request.site())));
    }

    private Mono<ServerResponse> move(AdmittedRequest request, Draft draft, PageTreeMove move) {
        String segment = request.field(PagePositionInput.SEGMENT);
        TargetPosition position = new TargetPosition(
                move.parent(),
                segment.isEmpty() ? PagePath.segment(draft.page().path()) : segment,
                new Rank.At(move.index()));
        String back = back(request, draft);
        return moves.move(
                        request.site(),
                        move.page(),
                        move.seen(),
                        position,
                        request.may(Action.CONTENT_PUBLISH),
                        request.actor())
                .flatMap(result -> switch (result) {
                    case PageMoveResult.Moved moved -> PageMoveResponses.done(request, moved, back);
                    case PageMoveResult.Unchanged _ -> PageMoveResponses.unchanged(request, back);
                    case PageMoveResult.Missing _ -> request.notFound();
                    default -> PageMoveResponses.refused(request, result, back);
                });
    }

    /**
     * Returns the URL of the displayed branch, with the page's link as the anchor: it has the focus without a script
     * too.
     */
    private static String back(AdmittedRequest request, Draft draft) {
        if (draft.page().kind().isListed()) {
            return Paths.POSITION.link(request.site(), draft.page().id());
        }
        String under = CanonicalUuid.read(request.field(PageTreeMove.UNDER))
                .map(id -> UNDER + "=" + id + "&")
                .orElse("");
        String page = request.field("page").matches("[1-9][0-9]{0,4}") ? "page=" + request.field("page") + "&" : "";
        String id = draft.page().id().toString();
        return Paths.PAGES.link(request.site()) + "?" + under + page + "ici=" + id + "#t-" + id;
    }
}
