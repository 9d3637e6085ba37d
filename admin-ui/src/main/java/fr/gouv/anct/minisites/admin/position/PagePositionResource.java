package fr.gouv.anct.minisites.admin.position;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.label.PageMoveLabels;
import fr.gouv.anct.minisites.admin.page.PageContext;
import fr.gouv.anct.minisites.admin.page.PageContexts;
import fr.gouv.anct.minisites.admin.page.PageTab;
import fr.gouv.anct.minisites.admin.page.tree.PageTreeMove;
import fr.gouv.anct.minisites.admin.position.PagePositionForm.Problem;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.content.Page;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.tree.PageMoveResult;
import fr.gouv.anct.minisites.content.tree.PageMoves;
import fr.gouv.anct.minisites.content.tree.PagePath;
import fr.gouv.anct.minisites.content.tree.PageSummary;
import fr.gouv.anct.minisites.content.tree.Rank;
import fr.gouv.anct.minisites.content.tree.TargetPosition;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Edits the position of a page: its path, its parent, its rank. */
@Component
class PagePositionResource implements BackOfficeResource {

    static final Path.Two<Tenant, UUID> POSITION = Paths.PAGE.at("/place");
    private static final String THEN = "then";
    private static final String RANKS = "ranks";

    private final PageContexts contexts;
    private final PagePositionForm form;
    private final PageMoves moves;

    PagePositionResource(PageContexts contexts, PagePositionForm form, PageMoves moves) {
        this.contexts = contexts;
        this.form = form;
        this.moves = moves;
    }

    @Bean
    static PageTab positionOfAPage() {
        return new PageTab(
                500,
                "position.tab",
                POSITION,
                Action.CONTENT_WRITE,
                EnumSet.complementOf(EnumSet.of(PageKind.SECTION)));
    }

    @Override
    public List<Route> routes() {
        Guard write = new Guard.OfSite(Action.CONTENT_WRITE);
        return List.of(
                Route.get(POSITION, write, request -> placed(request).flatMap(context -> form.show(request, context))),
                Route.post(POSITION, write, request -> placed(request).flatMap(context -> move(request, context))));
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
                    request.message("page.problem.segment"),
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
        String address = POSITION.link(request.site(), context.head().page().id());
        String field = field(result, context.head().page());
        List<String> suggestions = result instanceof PageMoveResult.PathTaken(var free)
                ? free.stream().toList()
                : List.of();
        return switch (result) {
            case PageMoveResult.Moved moved -> PageMoveResponses.done(request, moved, address);
            case PageMoveResult.Unchanged _ -> PageMoveResponses.unchanged(request, address);
            case PageMoveResult.Missing _ -> request.notFound();
            case PageMoveResult.Overtaken _ -> form.overtaken(request, context, input);
            default -> refuse(request, context, input, field, PageMoveLabels.problem(request, result), suggestions);
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
