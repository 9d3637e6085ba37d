package fr.gouv.anct.minisites.admin.page.tree;

import fr.gouv.anct.minisites.access.Action;
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
import fr.gouv.anct.minisites.database.CanonicalUuid;
import fr.gouv.anct.minisites.database.ResultPage;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    PageTreeResource(PageListing listing, PageOwnershipAssignment assignment, PageTreeViewFactory views) {
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
        return listing.search(words, request.page(), SIZE)
                .map(results -> screen(
                        request,
                        words,
                        null,
                        null,
                        null,
                        views.found(request, results.items()),
                        results,
                        Map.of(WORDS, words)));
    }

    private Mono<PageTreeScreen> due(AdmittedRequest request) {
        return assignment
                .due(request.page(), SIZE)
                .map(results -> screen(
                        request,
                        "",
                        null,
                        null,
                        null,
                        PageTreeViewFactory.due(request, results.items()),
                        results,
                        Map.of(UPKEEP, DUE)));
    }

    private Mono<PageTreeScreen> tree(AdmittedRequest request) {
        return root(request)
                .flatMap(root -> listing.under(root, request.page())
                        .map(results -> screen(
                                request,
                                "",
                                up(request, root),
                                views.root(
                                        request,
                                        root,
                                        results.items(),
                                        first(results),
                                        results.total(),
                                        request.query(HERE).orElse("")),
                                moves(request, results),
                                null,
                                results,
                                Map.of(UNDER, request.query(UNDER).orElse("")))))
                .switchIfEmpty(Mono.fromSupplier(() -> screen(
                        request, "", null, null, null, null, new ResultPage<>(List.of(), 1, SIZE, 0), Map.of())));
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
            @Nullable String up,
            PageTreeScreen.@Nullable Node root,
            PageTreeScreen.@Nullable Moves moves,
            @Nullable TableView found,
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
                up,
                root,
                moves,
                found,
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
