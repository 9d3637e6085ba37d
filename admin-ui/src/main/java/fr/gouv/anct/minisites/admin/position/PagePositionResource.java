package fr.gouv.anct.minisites.admin.position;

import static fr.gouv.anct.minisites.admin.page.tree.ParentPageField.PARENT;
import static fr.gouv.anct.minisites.admin.position.PagePositionInput.LAST;
import static fr.gouv.anct.minisites.admin.position.PagePositionInput.RANK;
import static fr.gouv.anct.minisites.admin.position.PagePositionInput.SEGMENT;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.form.Form;
import fr.gouv.anct.minisites.admin.form.FormState;
import fr.gouv.anct.minisites.admin.form.FormView;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.label.PageMoveLabels;
import fr.gouv.anct.minisites.admin.page.PageContext;
import fr.gouv.anct.minisites.admin.page.PageContexts;
import fr.gouv.anct.minisites.admin.page.PageHeader;
import fr.gouv.anct.minisites.admin.page.PageTab;
import fr.gouv.anct.minisites.admin.page.tree.PageTreeMove;
import fr.gouv.anct.minisites.admin.page.tree.ParentPageField;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.content.Page;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.tree.PageListing;
import fr.gouv.anct.minisites.content.tree.PageMoveResult;
import fr.gouv.anct.minisites.content.tree.PageMoves;
import fr.gouv.anct.minisites.content.tree.PageSummary;
import fr.gouv.anct.minisites.content.tree.TargetPosition;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.validation.Problem;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Edits the position of a page: its path, its parent, its rank. */
@Component
class PagePositionResource implements BackOfficeResource {

    /** Hidden field: position of the page when the form was opened, see {@link PageTreeMove#seen}. */
    private static final String SEEN = "seen";

    private static final Form<PagePositionInput> FORM = Form.of(PagePositionInput.class, "position");

    private final PageContexts contexts;
    private final PageListing listing;
    private final ParentPageField parents;
    private final PageMoves moves;

    PagePositionResource(PageContexts contexts, PageListing listing, ParentPageField parents, PageMoves moves) {
        this.contexts = contexts;
        this.listing = listing;
        this.parents = parents;
        this.moves = moves;
    }

    @Bean
    static PageTab positionOfAPage() {
        return new PageTab(
                500,
                "position.tab",
                Paths.POSITION,
                Action.CONTENT_WRITE,
                EnumSet.complementOf(EnumSet.of(PageKind.SECTION)));
    }

    @Override
    public List<Route> routes() {
        Guard write = new Guard.OfSite(Action.CONTENT_WRITE);
        return List.of(
                Route.get(Paths.POSITION, write, request -> placed(request).flatMap(context -> open(request, context))),
                Route.post(
                        Paths.POSITION, write, request -> placed(request).flatMap(context -> send(request, context))));
    }

    /**
     * Form for a page's position and path, with the other actions on the page.
     *
     * @param notice why they cannot be changed; null when they can
     * @param published whether visitors see the page, or one below it
     * @param form for its segment, its parent page and its rank among its siblings; for its segment alone, of an
     *     article
     * @param seen the position that the form is based on
     * @param mayDiscard whether the account may move the page to the trash, if it can be moved there
     */
    record PagePositionScreen(
            Tenant site,
            Page page,
            PageHeader header,
            @Nullable String notice,
            boolean published,
            FormView form,
            String seen,
            boolean mayDiscard)
            implements Screen {

        /** Whether the page is in a list that is ordered by date. */
        public boolean listed() {
            return page.kind().isListed();
        }

        /** Whether the page can be copied: a site has one list of a kind. */
        public boolean copies() {
            return !site.locked() && !page.kind().isList();
        }

        public String copyHref() {
            return Paths.COPY.link(site, page.id());
        }

        /** Whether the page can be moved to the trash: the home page cannot. */
        public boolean discards() {
            return !site.locked() && mayDiscard && !page.path().equals("/");
        }

        public String discardHref() {
            return Paths.DISCARD.link(site, page.id());
        }

        @Override
        public String template() {
            return "position/page";
        }
    }

    /** A shared section has no position. */
    private Mono<PageContext> placed(AdmittedRequest request) {
        return contexts.of(request)
                .filter(context -> context.head().page().kind() != PageKind.SECTION)
                .switchIfEmpty(Mono.defer(request::notFound));
    }

    private Mono<ServerResponse> open(AdmittedRequest request, PageContext context) {
        Page page = context.head().page();
        return under(parents.current(page))
                .flatMap(siblings -> form(request, page, siblings)
                        .map(form -> form.empty(request, PagePositionInput.of(page, siblings))))
                .flatMap(form -> show(HttpStatus.OK, context, form));
    }

    /** Returns the pages under a parent; none where it does not exist. */
    private Mono<List<PageSummary>> under(Mono<PageSummary> parent) {
        return parent.flatMap(listing::children).defaultIfEmpty(List.of());
    }

    /** Returns the form of a page: an article or a document stays in its list, which is ordered by date. */
    private Mono<Form<PagePositionInput>> form(AdmittedRequest request, Page page, List<PageSummary> siblings) {
        // The sibling to follow may not be under the typed parent: the page is last there.
        return page.kind().isListed()
                ? Mono.just(FORM.without(PARENT, RANK))
                : parents.on(
                        FORM.choosing(RANK, ranks(request, page, siblings))
                                .showing(RANK, field -> ParentPageField.offered(field, LAST)),
                        request.message("position.parent.hint"),
                        page.path());
    }

    private static List<Option> ranks(AdmittedRequest request, Page page, List<PageSummary> siblings) {
        Stream<Option> after = siblings.stream()
                .filter(summary -> !summary.page().id().equals(page.id()))
                .map(summary -> new Option(
                        summary.page().id().toString(), request.message("position.rank.after", summary.title())));
        Option first = new Option(PagePositionInput.FIRST, request.message("position.rank.first"));
        Option last = new Option(LAST, request.message("position.rank.last"));
        return Stream.concat(Stream.concat(Stream.of(first), after), Stream.of(last))
                .toList();
    }

    /** Shows the form, based on the current position of the page. */
    private Mono<ServerResponse> show(HttpStatus status, PageContext context, FormState<PagePositionInput> form) {
        return listing.position(context.head().page())
                .flatMap(now -> show(status, context, form, PageTreeMove.seen(now)));
    }

    /** Shows the submitted form, based on the same position as before. */
    private Mono<ServerResponse> showAgain(HttpStatus status, PageContext context, FormState<PagePositionInput> form) {
        return show(status, context, form, form.request().field(SEEN));
    }

    private Mono<ServerResponse> show(
            HttpStatus status, PageContext context, FormState<PagePositionInput> form, String seen) {
        AdmittedRequest request = form.request();
        Page page = context.head().page();
        return listing.published(List.of(page.id()))
                .map(published -> new PagePositionScreen(
                        request.site(),
                        page,
                        context.header(),
                        notice(request, page, published),
                        published > 0,
                        form.view(),
                        seen,
                        published == 0 || request.may(Action.CONTENT_PUBLISH)))
                .flatMap(screen -> request.show(status, context.heading(), screen));
    }

    private static @Nullable String notice(AdmittedRequest request, Page page, long published) {
        if (page.path().equals("/")) {
            return PageMoveLabels.problem(request, new PageMoveResult.Home());
        }
        if (request.site().locked()) {
            return request.message("page.read-only");
        }
        return published > 0 && !request.may(Action.CONTENT_PUBLISH)
                ? PageMoveLabels.problem(request, new PageMoveResult.Public())
                : null;
    }

    private Mono<ServerResponse> send(AdmittedRequest request, PageContext context) {
        return under(parents.find(request.field(PARENT).strip()).flatMap(listing::line))
                .flatMap(siblings -> send(request, context, siblings));
    }

    private Mono<ServerResponse> send(AdmittedRequest request, PageContext context, List<PageSummary> siblings) {
        Page page = context.head().page();
        return form(request, page, siblings)
                .map(form -> form.sentOver(request, PagePositionInput.of(page, siblings)))
                .flatMap(sent -> request.field("then").equals("ranks")
                        ? showAgain(HttpStatus.OK, context, sent)
                        : sent.answer(
                                (status, refused) -> showAgain(status, context, refused),
                                valid -> move(context, valid, siblings)));
    }

    private Mono<ServerResponse> move(
            PageContext context, FormState<PagePositionInput> valid, List<PageSummary> siblings) {
        AdmittedRequest request = valid.request();
        PagePositionInput input = valid.value();
        Page page = context.head().page();
        return parents.find(input.parent())
                .map(parent -> new TargetPosition(parent, input.segment(), input.rank(page, siblings)))
                .flatMap(position -> moves.move(
                        request.site(),
                        page.id(),
                        PageTreeMove.seen(request.field(SEEN)),
                        position,
                        request.may(Action.CONTENT_PUBLISH),
                        request.actor()))
                .defaultIfEmpty(new PageMoveResult.NoParent())
                .flatMap(result -> respond(context, valid, result));
    }

    private Mono<ServerResponse> respond(
            PageContext context, FormState<PagePositionInput> sent, PageMoveResult result) {
        AdmittedRequest request = sent.request();
        Page page = context.head().page();
        String address = Paths.POSITION.link(request.site(), page.id());
        return switch (result) {
            case PageMoveResult.Moved moved -> PageMoveResponses.done(request, moved, address);
            case PageMoveResult.Unchanged _ -> PageMoveResponses.unchanged(request, address);
            case PageMoveResult.Missing _ -> request.notFound();
            // Submitting the form again applies it to the page where it is now.
            case PageMoveResult.Overtaken _ ->
                show(HttpStatus.CONFLICT, context, sent.with(Problem.of(SEGMENT, "moved", page.path())));
            default ->
                showAgain(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        context,
                        sent.with(PageMoveLabels.problem(request.site(), field(result, page), result)));
        };
    }

    /** Returns the field at which the problem is shown. */
    private static String field(PageMoveResult result, Page page) {
        return switch (result) {
            case PageMoveResult.NoParent _, PageMoveResult.UnderItself _ -> PARENT;
            case PageMoveResult.TooDeep _ -> page.kind().isListed() ? SEGMENT : PARENT;
            case PageMoveResult.NoSibling _ -> RANK;
            default -> SEGMENT;
        };
    }
}
