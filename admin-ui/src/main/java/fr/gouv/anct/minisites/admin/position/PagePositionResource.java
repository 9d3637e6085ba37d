package fr.gouv.anct.minisites.admin.position;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.label.PageMoveLabels;
import fr.gouv.anct.minisites.admin.page.PageContext;
import fr.gouv.anct.minisites.admin.page.PageContexts;
import fr.gouv.anct.minisites.admin.page.PageTab;
import fr.gouv.anct.minisites.admin.page.tree.PageTreeMove;
import fr.gouv.anct.minisites.admin.page.tree.ParentPageField;
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
import fr.gouv.anct.minisites.content.tree.PageSummary;
import fr.gouv.anct.minisites.content.tree.Rank;
import fr.gouv.anct.minisites.content.tree.TargetPosition;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
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
        return form.sent(request, context).flatMap(sent -> move(context, sent));
    }

    private Mono<ServerResponse> move(PageContext context, FormState<PagePositionInput> sent) {
        AdmittedRequest request = sent.request();
        return request.field(THEN).equals(RANKS)
                ? form.showAgain(
                        HttpStatus.OK,
                        context,
                        sent.form().empty(request, sent.value().ranked(PagePositionInput.LAST)),
                        List.of())
                : sent.answer(
                        (status, refused) -> form.showAgain(status, context, refused, List.of()),
                        valid -> place(context, valid));
    }

    private Mono<ServerResponse> place(PageContext context, FormState<PagePositionInput> valid) {
        AdmittedRequest request = valid.request();
        PagePositionInput input = valid.value();
        return parent(context.head().page(), input)
                .zipWhen(
                        parent -> rank(context.head().page(), parent, input),
                        (parent, rank) -> new TargetPosition(parent.page().id(), input.segment(), rank))
                .flatMap(position -> moves.move(
                        request.site(),
                        context.head().page().id(),
                        PageTreeMove.seen(request.field(PagePositionForm.SEEN)),
                        position,
                        request.may(Action.CONTENT_PUBLISH),
                        request.actor()))
                .defaultIfEmpty(new PageMoveResult.NoParent())
                .flatMap(result -> respond(context, valid, result));
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
            PageContext context, FormState<PagePositionInput> sent, PageMoveResult result) {
        AdmittedRequest request = sent.request();
        Page page = context.head().page();
        String address = POSITION.link(request.site(), page.id());
        List<String> suggestions = result instanceof PageMoveResult.PathTaken(var free)
                ? free.stream().toList()
                : List.of();
        return switch (result) {
            case PageMoveResult.Moved moved -> PageMoveResponses.done(request, moved, address);
            case PageMoveResult.Unchanged _ -> PageMoveResponses.unchanged(request, address);
            case PageMoveResult.Missing _ -> request.notFound();
            case PageMoveResult.Overtaken _ -> form.overtaken(context, sent);
            default ->
                form.showAgain(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        context,
                        sent.with(PageMoveLabels.problem(request.site(), field(result, page), result)),
                        suggestions);
        };
    }

    /** Returns the field at which the problem is shown. */
    private static String field(PageMoveResult result, Page page) {
        return switch (result) {
            case PageMoveResult.NoParent _, PageMoveResult.UnderItself _ -> ParentPageField.PARENT;
            case PageMoveResult.TooDeep _ ->
                page.kind() == PageKind.ARTICLE ? PagePositionInput.SEGMENT : ParentPageField.PARENT;
            case PageMoveResult.NoSibling _ -> PagePositionInput.RANK;
            default -> PagePositionInput.SEGMENT;
        };
    }
}
