package fr.gouv.anct.minisites.admin.position;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.page.PageContext;
import fr.gouv.anct.minisites.admin.page.PageContexts;
import fr.gouv.anct.minisites.admin.page.tree.PageTreeMove;
import fr.gouv.anct.minisites.admin.position.PagePositionForm.Problem;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.Page;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.tree.PageMoveResult;
import fr.gouv.anct.minisites.content.tree.PageMoves;
import fr.gouv.anct.minisites.content.tree.PagePath;
import fr.gouv.anct.minisites.content.tree.PageSummary;
import fr.gouv.anct.minisites.content.tree.Rank;
import fr.gouv.anct.minisites.content.tree.TargetPosition;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Edits the position of a page: its path, its parent, its rank. */
@Component
class PagePositionResource implements BackOfficeResource {

    private static final String THEN = "then";
    private static final String RANKS = "ranks";

    private final PageContexts contexts;
    private final PagePositionForm form;
    private final PageMoves moves;
    private final PageMoveResponses responses;
    private final Messages messages;

    PagePositionResource(
            PageContexts contexts,
            PagePositionForm form,
            PageMoves moves,
            PageMoveResponses responses,
            Messages messages) {
        this.contexts = contexts;
        this.form = form;
        this.moves = moves;
        this.responses = responses;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        Guard write = new Guard.OfSite(Action.CONTENT_WRITE);
        return List.of(
                Route.get(
                        PagePositionUrls.PLACE,
                        write,
                        request -> placed(request).flatMap(context -> form.show(request, context))),
                Route.post(
                        PagePositionUrls.PLACE,
                        write,
                        request -> placed(request).flatMap(context -> move(request, context))));
    }

    /** A shared section has no position. */
    private Mono<PageContext> placed(AdmittedRequest request) {
        return contexts.of(request)
                .filter(context -> context.head().page().kind() != PageKind.SECTION)
                .switchIfEmpty(Mono.defer(request::notFound));
    }

    private Mono<ServerResponse> move(AdmittedRequest request, PageContext context) {
        PagePositionInput input = PagePositionInput.of(request);
        if (request.field(THEN).equals(RANKS)) {
            return form.showWithProblem(request, context, input.ranked(PagePositionInput.LAST), null);
        }
        if (!PagePath.isSegment(input.segment())
                && !context.head().page().path().equals("/")) {
            return refuse(
                    request,
                    context,
                    input,
                    PagePositionInput.SEGMENT,
                    messages.get("page.problem.segment"),
                    List.of());
        }
        return parent(context.head().page(), input)
                .zipWhen(
                        parent -> rank(context.head().page(), parent, input),
                        (parent, rank) -> new TargetPosition(parent.page().id(), input.segment(), rank))
                .flatMap(position -> moves.move(
                        request.site(),
                        context.head().page().id(),
                        PageTreeMove.seen(input.seen()),
                        position,
                        request.may(Action.CONTENT_PUBLISH),
                        request.actor()))
                .defaultIfEmpty(new PageMoveResult.NoParent())
                .flatMap(result -> respond(request, context, input, result));
    }

    /** Returns the parent; an article stays in its list. */
    private Mono<PageSummary> parent(Page page, PagePositionInput input) {
        return page.kind() == PageKind.ARTICLE ? form.parent(page) : form.parent(input.parent());
    }

    /** The form's ranks are those under the former parent: under another one, an unknown sibling means last. */
    private Mono<Rank> rank(Page page, PageSummary parent, PagePositionInput input) {
        Rank wanted = input.wanted();
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

    private Mono<ServerResponse> respond(
            AdmittedRequest request, PageContext context, PagePositionInput input, PageMoveResult result) {
        String field = field(result, context.head().page());
        List<String> suggestions = result instanceof PageMoveResult.PathTaken(var free)
                ? free.stream().toList()
                : List.of();
        return switch (result) {
            case PageMoveResult.Moved moved ->
                responses.done(
                        request,
                        moved,
                        PagePositionUrls.place(
                                request.site(), context.head().page().id()));
            case PageMoveResult.Unchanged _ ->
                responses.unchanged(
                        request,
                        PagePositionUrls.place(
                                request.site(), context.head().page().id()));
            case PageMoveResult.Missing _ -> request.notFound();
            case PageMoveResult.Overtaken _ -> form.overtaken(request, context, input);
            default -> refuse(request, context, input, field, responses.problem(request, result), suggestions);
        };
    }

    /** Returns the field at which the problem is shown. */
    private static String field(PageMoveResult result, Page page) {
        return switch (result) {
            case PageMoveResult.NoParent _, PageMoveResult.UnderItself _ -> PagePositionInput.PARENT;
            case PageMoveResult.TooDeep _ ->
                page.kind() == PageKind.ARTICLE ? PagePositionInput.SEGMENT : PagePositionInput.PARENT;
            case PageMoveResult.NoSibling _ -> PagePositionInput.RANK;
            case PageMoveResult.PathTaken _,
                    PageMoveResult.PathRefused _,
                    PageMoveResult.Home _,
                    PageMoveResult.Public _,
                    PageMoveResult.SecondList _,
                    PageMoveResult.Overtaken _,
                    PageMoveResult.Moved _,
                    PageMoveResult.Unchanged _,
                    PageMoveResult.Missing _ -> PagePositionInput.SEGMENT;
        };
    }

    private Mono<ServerResponse> refuse(
            AdmittedRequest request,
            PageContext context,
            PagePositionInput input,
            String field,
            String text,
            List<String> suggestions) {
        return form.showWithProblem(request, context, input, new Problem(field, text, suggestions));
    }
}
