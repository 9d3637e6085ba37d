package fr.gouv.anct.minisites.admin.page.tree;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.bulk.BulkBar;
import fr.gouv.anct.minisites.admin.bulk.BulkList;
import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.Filters;
import fr.gouv.anct.minisites.admin.component.HiddenField;
import fr.gouv.anct.minisites.admin.component.ListUrl;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.layout.SideNavigationItem;
import fr.gouv.anct.minisites.admin.layout.SideNavigationItem.Group;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Path;
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.content.ownership.PageOwnershipAssignment;
import fr.gouv.anct.minisites.content.tree.PageListing;
import fr.gouv.anct.minisites.content.tree.PageSummary;
import fr.gouv.anct.minisites.content.tree.PageTreeNode;
import fr.gouv.anct.minisites.database.CanonicalUuid;
import fr.gouv.anct.minisites.database.ResultPage;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Shows the pages of a site: as a tree, branch by branch, or as search results. */
@Component
class PageTreeResource implements BackOfficeResource {

    private static final String UNDER = "sous";
    private static final String HERE = "ici";
    private static final String WORDS = "mots";
    private static final String UPKEEP = "suivi";
    private static final String DUE = "a-verifier";
    private static final int SIZE = 50;

    private final PageListing listing;
    private final PageOwnershipAssignment assignment;
    private final PageTreeViewFactory views;
    private final BulkList<PageSummary> bulk;

    PageTreeResource(
            PageListing listing,
            PageOwnershipAssignment assignment,
            PageTreeViewFactory views,
            @Qualifier("bulkPages") BulkList<PageSummary> bulk) {
        this.bulk = bulk;
        this.listing = listing;
        this.assignment = assignment;
        this.views = views;
    }

    @Bean
    static SideNavigationItem pagesEntry() {
        return new SideNavigationItem(Group.CONTENT, 10, "page.tree.title", Paths.PAGES, Action.SITE_READ);
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(Paths.PAGES, new Guard.OfSite(Action.SITE_READ), this::show));
    }

    /** Returns the link to the branch of a page. */
    static String branch(Tenant site, UUID page) {
        return Path.query(Paths.PAGES.link(site), UNDER, page);
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        Mono<PageTreeScreen> screen = request.query(WORDS).isPresent()
                ? found(request)
                : request.query(UPKEEP).filter(DUE::equals).isPresent() ? due(request) : tree(request);
        return screen.flatMap(shown -> request.show(request.heading("page.tree.title"), shown));
    }

    private Mono<PageTreeScreen> found(AdmittedRequest request) {
        String words = request.query(WORDS).orElse("");
        return listing.search(words, request.page(), SIZE).map(results -> found(request, words, results));
    }

    private PageTreeScreen found(AdmittedRequest request, String words, ResultPage<PageSummary> results) {
        BulkBar bar = bulk.bar(request, results.items());
        TableView table = views.found(request, results.items(), page -> bulk.choice(request, bar, page));
        return screen(request, words, Tree.NONE, table, bar, results, Map.of(WORDS, words));
    }

    private Mono<PageTreeScreen> due(AdmittedRequest request) {
        return assignment
                .due(request.page(), SIZE)
                .map(results -> screen(
                        request,
                        "",
                        Tree.NONE,
                        PageTreeViewFactory.due(request, results.items()),
                        null,
                        results,
                        Map.of(UPKEEP, DUE)));
    }

    /**
     * The tree of a screen; all null where a table is shown.
     *
     * @param up link from a branch to its parent
     */
    private record Tree(@Nullable String up, PageTreeScreen.@Nullable Node root, PageTreeScreen.@Nullable Moves moves) {

        static final Tree NONE = new Tree(null, null, null);
    }

    private Mono<PageTreeScreen> tree(AdmittedRequest request) {
        return root(request)
                .flatMap(root -> listing.under(root, request.page()).map(results -> tree(request, root, results)))
                .switchIfEmpty(Mono.fromSupplier(() ->
                        screen(request, "", Tree.NONE, null, null, new ResultPage<>(List.of(), 1, SIZE, 0), Map.of())));
    }

    private PageTreeScreen tree(AdmittedRequest request, PageSummary root, ResultPage<PageTreeNode> results) {
        BulkBar bar = bulk.bar(request, List.of(root));
        PageTreeScreen.Node node = views.root(
                request,
                root,
                results.items(),
                first(results),
                results.total(),
                request.query(HERE).orElse(""),
                page -> bulk.choice(request, bar, page));
        return screen(
                request,
                "",
                new Tree(up(request, root), node, moves(request, results)),
                null,
                bar,
                results,
                Map.of(UNDER, request.query(UNDER).orElse("")));
    }

    private static int first(ResultPage<?> results) {
        return (results.page() - 1) * results.size();
    }

    private static PageTreeScreen.@Nullable Moves moves(AdmittedRequest request, ResultPage<?> results) {
        return writes(request)
                ? new PageTreeScreen.Moves(
                        List.of(
                                new HiddenField(
                                        PageTreeMove.UNDER, request.query(UNDER).orElse("")),
                                new HiddenField("page", String.valueOf(results.page()))),
                        first(results))
                : null;
    }

    private static boolean writes(AdmittedRequest request) {
        return request.mayChange(Action.CONTENT_WRITE);
    }

    private Mono<PageSummary> root(AdmittedRequest request) {
        String under = request.query(UNDER).orElse("");
        if (under.isEmpty()) {
            return listing.home();
        }
        return Mono.justOrEmpty(CanonicalUuid.read(under))
                .flatMap(listing::line)
                .switchIfEmpty(Mono.defer(request::notFound));
    }

    private static @Nullable String up(AdmittedRequest request, PageSummary root) {
        UUID above = root.page().parentId();
        if (root.page().path().equals("/")) {
            return null;
        }
        return above == null ? Paths.PAGES.link(request.site()) : branch(request.site(), above);
    }

    private static PageTreeScreen screen(
            AdmittedRequest request,
            String words,
            Tree tree,
            @Nullable TableView found,
            @Nullable BulkBar bar,
            ResultPage<?> results,
            Map<String, String> parameters) {
        ListUrl url = new ListUrl(Paths.PAGES.link(request.site()), parameters);
        return new PageTreeScreen(
                request.site(),
                writes(request),
                new Filters(
                        url.without(UNDER),
                        List.of(upkeep(request)),
                        new Filters.Words(WORDS, request.message("page.tree.words"), words),
                        !words.isEmpty() || !upkeep(request).value().isEmpty()),
                tree.up(),
                tree.root(),
                tree.moves(),
                found,
                bar,
                results.total(),
                new EmptyState(request.message("page.tree.empty"), request.message("page.tree.empty.text"), null),
                url.pagination(results));
    }

    private static Filters.Choice upkeep(AdmittedRequest request) {
        return new Filters.Choice(
                UPKEEP,
                request.message("ownership.filter"),
                request.query(UPKEEP).filter(DUE::equals).orElse(""),
                List.of(
                        new Option("", request.message("ownership.filter.all")),
                        new Option(DUE, request.message("ownership.filter.due"))));
    }
}
