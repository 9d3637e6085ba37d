package fr.gouv.anct.minisites.admin.place;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.page.PageContext;
import fr.gouv.anct.minisites.admin.page.PageFrames;
import fr.gouv.anct.minisites.admin.page.TreeMove;
import fr.gouv.anct.minisites.admin.place.PlaceForm.Problem;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.Page;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.tree.Moves;
import fr.gouv.anct.minisites.content.tree.Moving;
import fr.gouv.anct.minisites.content.tree.PageLine;
import fr.gouv.anct.minisites.content.tree.PagePath;
import fr.gouv.anct.minisites.content.tree.Place;
import fr.gouv.anct.minisites.content.tree.Rank;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Edits the position of a page: its path, its parent, its rank. */
@Component
class PagePositionResource implements Resource {

    private static final String THEN = "then";
    private static final String RANKS = "ranks";

    private final PageFrames frames;
    private final PlaceForm form;
    private final Moves moves;
    private final PageMoveResponses replies;
    private final Texts texts;

    PagePositionResource(PageFrames frames, PlaceForm form, Moves moves, PageMoveResponses replies, Texts texts) {
        this.frames = frames;
        this.form = form;
        this.moves = moves;
        this.replies = replies;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        Guard write = new Guard.OfSite(Action.CONTENT_WRITE);
        return List.of(
                Route.get(PlaceAddress.PLACE, write, call -> placed(call).flatMap(frame -> form.show(call, frame))),
                Route.post(PlaceAddress.PLACE, write, call -> placed(call).flatMap(frame -> move(call, frame))));
    }

    /** A shared section has no position. */
    private Mono<PageContext> placed(Call call) {
        return frames.of(call)
                .filter(frame -> frame.head().page().kind() != PageKind.SECTION)
                .switchIfEmpty(Mono.defer(call::missing));
    }

    private Mono<ServerResponse> move(Call call, PageContext frame) {
        TypedPlace typed = TypedPlace.of(call);
        if (call.field(THEN).equals(RANKS)) {
            return form.again(call, frame, typed.ranked(TypedPlace.LAST), null);
        }
        if (!PagePath.isSegment(typed.segment()) && !frame.head().page().path().equals("/")) {
            return refuse(call, frame, typed, TypedPlace.SEGMENT, texts.say("page.problem.segment"), List.of());
        }
        return parent(frame.head().page(), typed)
                .flatMap(parent -> rank(frame.head().page(), parent, typed)
                        .flatMap(rank -> moves.move(
                                call.site(),
                                frame.head().page().id(),
                                TreeMove.seen(typed.seen()),
                                new Place(parent.page().id(), typed.segment(), rank),
                                call.may(Action.CONTENT_PUBLISH),
                                call.who())))
                .defaultIfEmpty(new Moving.NoParent())
                .flatMap(outcome -> answer(call, frame, typed, outcome));
    }

    /** Returns the parent; an article stays in its list. */
    private Mono<PageLine> parent(Page page, TypedPlace typed) {
        return page.kind() == PageKind.ARTICLE ? form.parent(page) : form.parent(typed.parent());
    }

    /** The form's ranks are those under the former parent: under another one, an unknown sibling means last. */
    private Mono<Rank> rank(Page page, PageLine parent, TypedPlace typed) {
        Rank wanted = typed.wanted();
        if (!(wanted instanceof Rank.After(UUID sibling))) {
            return Mono.just(wanted);
        }
        Mono<Boolean> moved = form.parent(page)
                .map(former -> !former.page().id().equals(parent.page().id()));
        return moved.filterWhen(
                        elsewhere -> elsewhere ? form.isUnder(parent, sibling).map(under -> !under) : Mono.just(false))
                .<Rank>map(_ -> new Rank.Last())
                .defaultIfEmpty(wanted);
    }

    private Mono<ServerResponse> answer(Call call, PageContext frame, TypedPlace typed, Moving outcome) {
        String field = field(outcome, frame.head().page());
        List<String> suggestions =
                outcome instanceof Moving.PathTaken(var free) ? free.stream().toList() : List.of();
        return switch (outcome) {
            case Moving.Moved moved ->
                replies.done(
                        call,
                        moved,
                        PlaceAddress.place(call.site(), frame.head().page().id()));
            case Moving.Unchanged _ ->
                replies.unchanged(
                        call,
                        PlaceAddress.place(call.site(), frame.head().page().id()));
            case Moving.Missing _ -> call.missing();
            case Moving.Overtaken _ -> form.overtaken(call, frame, typed);
            default -> refuse(call, frame, typed, field, replies.problem(call, outcome), suggestions);
        };
    }

    /** Returns the field at which the problem is shown. */
    private static String field(Moving outcome, Page page) {
        return switch (outcome) {
            case Moving.NoParent _, Moving.UnderItself _ -> TypedPlace.PARENT;
            case Moving.TooDeep _ -> page.kind() == PageKind.ARTICLE ? TypedPlace.SEGMENT : TypedPlace.PARENT;
            case Moving.NoSibling _ -> TypedPlace.RANK;
            case Moving.PathTaken _,
                    Moving.PathRefused _,
                    Moving.Home _,
                    Moving.Public _,
                    Moving.SecondList _,
                    Moving.Overtaken _,
                    Moving.Moved _,
                    Moving.Unchanged _,
                    Moving.Missing _ -> TypedPlace.SEGMENT;
        };
    }

    private Mono<ServerResponse> refuse(
            Call call, PageContext frame, TypedPlace typed, String field, String text, List<String> suggestions) {
        return form.again(call, frame, typed, new Problem(field, text, suggestions));
    }
}
