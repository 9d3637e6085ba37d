package fr.gouv.anct.minisites.admin.position;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.page.PageUrls;
import fr.gouv.anct.minisites.admin.page.tree.PageTreeMove;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.setting.PickerOptions;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.draft.Draft;
import fr.gouv.anct.minisites.content.draft.Drafts;
import fr.gouv.anct.minisites.content.tree.PageMoveResult;
import fr.gouv.anct.minisites.content.tree.PageMoves;
import fr.gouv.anct.minisites.content.tree.PagePath;
import fr.gouv.anct.minisites.content.tree.Rank;
import fr.gouv.anct.minisites.content.tree.TargetPosition;
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
    private final PageMoveResponses replies;

    PageMoveResource(Drafts drafts, PageMoves moves, PageMoveResponses replies) {
        this.drafts = drafts;
        this.moves = moves;
        this.replies = replies;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.post(PageUrls.MOVE, new Guard.OfSite(Action.CONTENT_WRITE), this::move));
    }

    private Mono<ServerResponse> move(AdmittedRequest call) {
        return PageTreeMove.read(call.field(PageTreeMove.FIELD))
                .map(move -> drafts.head(move.page())
                        .switchIfEmpty(Mono.defer(call::notFound))
                        .delayUntil(_ -> drafts.head(move.parent()).switchIfEmpty(Mono.defer(call::notFound)))
                        .flatMap(head -> move(call, head, move)))
                .orElseGet(() -> replies.refused(call, new PageMoveResult.NoSibling(), PageUrls.pages(call.site())));
    }

    private Mono<ServerResponse> move(AdmittedRequest call, Draft head, PageTreeMove move) {
        String segment = call.field(PagePositionInput.SEGMENT);
        TargetPosition place = new TargetPosition(
                move.parent(),
                segment.isEmpty() ? PagePath.segment(head.page().path()) : segment,
                new Rank.At(move.index()));
        String back = back(call, head);
        return moves.move(call.site(), move.page(), move.seen(), place, call.may(Action.CONTENT_PUBLISH), call.actor())
                .flatMap(outcome -> switch (outcome) {
                    case PageMoveResult.Moved moved -> replies.done(call, moved, back);
                    case PageMoveResult.Unchanged _ -> replies.unchanged(call, back);
                    case PageMoveResult.Missing _ -> call.notFound();
                    default -> replies.refused(call, outcome, back);
                });
    }

    /**
     * Returns the URL of the displayed branch, with the page's link as the anchor: it has the focus without a script
     * too.
     */
    private static String back(AdmittedRequest call, Draft head) {
        if (head.page().kind() == PageKind.ARTICLE) {
            return PagePositionUrls.place(call.site(), head.page().id());
        }
        String under = PickerOptions.id(call.field(UNDER))
                .map(id -> UNDER + "=" + id + "&")
                .orElse("");
        String page = call.field("page").matches("[1-9][0-9]{0,4}") ? "page=" + call.field("page") + "&" : "";
        String id = head.page().id().toString();
        return PageUrls.pages(call.site()) + "?" + under + page + "ici=" + id + "#t-" + id;
    }
}
