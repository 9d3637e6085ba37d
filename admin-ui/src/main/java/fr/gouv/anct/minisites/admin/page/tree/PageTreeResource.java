package fr.gouv.anct.minisites.admin.page.tree;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.Filters;
import fr.gouv.anct.minisites.admin.component.HiddenField;
import fr.gouv.anct.minisites.admin.component.ListUrl;
import fr.gouv.anct.minisites.admin.component.TableView;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.page.PageUrls;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.ownership.PageOwnershipAssignment;
import fr.gouv.anct.minisites.content.tree.PageListing;
import fr.gouv.anct.minisites.content.tree.PageSummary;
import fr.gouv.anct.minisites.database.CanonicalUuid;
import fr.gouv.anct.minisites.database.ResultPage;
import fr.gouv.anct.minisites.rendering.PageLink;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Shows the pages of a site: as a tree, branch by branch, or as search results. */
@Component
class PageTreeResource implements BackOfficeResource {

    static final String UNDER = "sous";
    private static final String HERE = "ici";
    private static final String WORDS = "mots";
    private static final String UPKEEP = "suivi";
    private static final String DUE = "a-verifier";
    private static final int SIZE = 50;

    private final PageListing listing;
    private final PageOwnershipAssignment assignment;
    private final PageTreeViewFactory views;
    private final ScreenResponses screens;
    private final Messages messages;

    PageTreeResource(
            PageListing listing,
            PageOwnershipAssignment assignment,
            PageTreeViewFactory views,
            ScreenResponses screens,
            Messages messages) {
        this.listing = listing;
        this.assignment = assignment;
        this.views = views;
        this.screens = screens;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(PageUrls.PAGES, new Guard.OfSite(Action.SITE_READ), this::show));
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        Mono<PageTreeScreen> screen = request.query(WORDS).isPresent()
                ? found(request)
                : request.query(UPKEEP).filter(DUE::equals).isPresent() ? due(request) : tree(request);
        return screen.flatMap(shown -> screens.show(
                request,
                ScreenHeading.of(messages.get("page.tree.title"))
                        .below(request.site().name(), PageUrls.site(request.site())),
                shown));
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
                        views.found(request.site(), results.items()),
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
                        views.due(request.site(), results.items()),
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
                                        request.site(),
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

    private PageTreeScreen.@Nullable Moves moves(AdmittedRequest request, ResultPage<?> results) {
        return writes(request)
                ? new PageTreeScreen.Moves(
                        PageUrls.move(request.site()),
                        List.of(
                                new HiddenField(UNDER, request.query(UNDER).orElse("")),
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

    private @Nullable PageLink up(AdmittedRequest request, PageSummary root) {
        UUID above = root.page().parentId();
        if (root.page().path().equals("/")) {
            return null;
        }
        String query = above == null ? "" : "?" + UNDER + "=" + above;
        return new PageLink(messages.get("page.tree.up"), PageUrls.pages(request.site()) + query, false, false);
    }

    private PageTreeScreen screen(
            AdmittedRequest request,
            String words,
            @Nullable PageLink up,
            PageTreeScreen.@Nullable Node root,
            PageTreeScreen.@Nullable Moves moves,
            @Nullable TableView found,
            ResultPage<?> results,
            Map<String, String> parameters) {
        String path = PageUrls.pages(request.site());
        ListUrl url = new ListUrl(path, parameters);
        return new PageTreeScreen(
                new Filters(
                        url.without(UNDER),
                        List.of(upkeep(request)),
                        new Filters.Words(WORDS, messages.get("page.tree.words"), words),
                        !words.isEmpty() || !upkeep(request).value().isEmpty()),
                writes(request) ? path + "/nouvelle" : null,
                up,
                root,
                moves,
                found,
                results.total(),
                new EmptyState(messages.get("page.tree.empty"), messages.get("page.tree.empty.text"), null),
                url.pagination(results));
    }

    private Filters.Choice upkeep(AdmittedRequest request) {
        return new Filters.Choice(
                UPKEEP,
                messages.get("ownership.filter"),
                request.query(UPKEEP).filter(DUE::equals).orElse(""),
                List.of(
                        new Option("", messages.get("ownership.filter.all")),
                        new Option(DUE, messages.get("ownership.filter.due"))));
    }
}
