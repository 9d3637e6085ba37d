package fr.gouv.anct.minisites.admin.place;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.arrangement.Choices;
import fr.gouv.anct.minisites.admin.page.PageAddress;
import fr.gouv.anct.minisites.admin.page.TreeMove;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.draft.Drafts;
import fr.gouv.anct.minisites.content.draft.Head;
import fr.gouv.anct.minisites.content.tree.Moves;
import fr.gouv.anct.minisites.content.tree.Moving;
import fr.gouv.anct.minisites.content.tree.PagePath;
import fr.gouv.anct.minisites.content.tree.Place;
import fr.gouv.anct.minisites.content.tree.Rank;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Moves a page by a button of the tree, by drag and drop, or back by undo. */
@Component
class PageMoveResource implements Resource {

    private static final String UNDER = "sous";

    private final Drafts drafts;
    private final Moves moves;
    private final PageMoveResponses replies;

    PageMoveResource(Drafts drafts, Moves moves, PageMoveResponses replies) {
        this.drafts = drafts;
        this.moves = moves;
        this.replies = replies;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.post(PageAddress.MOVE, new Guard.OfSite(Action.CONTENT_WRITE), this::move));
    }

    private Mono<ServerResponse> move(Call call) {
        return TreeMove.read(call.field(TreeMove.FIELD))
                .map(move -> drafts.head(move.page())
                        .switchIfEmpty(Mono.defer(call::missing))
                        .delayUntil(_ -> drafts.head(move.parent()).switchIfEmpty(Mono.defer(call::missing)))
                        .flatMap(head -> move(call, head, move)))
                .orElseGet(() -> replies.refused(call, new Moving.NoSibling(), PageAddress.pages(call.site())));
    }

    private Mono<ServerResponse> move(Call call, Head head, TreeMove move) {
        String segment = call.field(TypedPlace.SEGMENT);
        Place place = new Place(
                move.parent(),
                segment.isEmpty() ? PagePath.segment(head.page().path()) : segment,
                new Rank.At(move.index()));
        String back = back(call, head);
        return moves.move(call.site(), move.page(), move.seen(), place, call.may(Action.CONTENT_PUBLISH), call.who())
                .flatMap(outcome -> switch (outcome) {
                    case Moving.Moved moved -> replies.done(call, moved, back);
                    case Moving.Unchanged _ -> replies.unchanged(call, back);
                    case Moving.Missing _ -> call.missing();
                    default -> replies.refused(call, outcome, back);
                });
    }

    /**
     * Returns the URL of the displayed branch, with the page's link as the anchor: it has the focus without a script
     * too.
     */
    private static String back(Call call, Head head) {
        if (head.page().kind() == PageKind.ARTICLE) {
            return PlaceAddress.place(call.site(), head.page().id());
        }
        String under =
                Choices.id(call.field(UNDER)).map(id -> UNDER + "=" + id + "&").orElse("");
        String page = call.field("page").matches("[1-9][0-9]{0,4}") ? "page=" + call.field("page") + "&" : "";
        String id = head.page().id().toString();
        return PageAddress.pages(call.site()) + "?" + under + page + "ici=" + id + "#t-" + id;
    }
}
