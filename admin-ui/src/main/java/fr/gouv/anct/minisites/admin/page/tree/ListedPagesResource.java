package fr.gouv.anct.minisites.admin.page.tree;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.bulk.BulkBar;
import fr.gouv.anct.minisites.admin.bulk.BulkList;
import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.Filters;
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
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.content.PageKind;
import fr.gouv.anct.minisites.content.tree.ListedPageQuery;
import fr.gouv.anct.minisites.content.tree.PageListing;
import fr.gouv.anct.minisites.content.tree.PageSummary;
import fr.gouv.anct.minisites.database.ResultPage;
import fr.gouv.anct.minisites.rendering.Pagination;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Lists the articles of a site, its documents, its services and its calls for projects, newest first, filtered by words and by tag. */
@Component
class ListedPagesResource implements BackOfficeResource {

    private static final String WORDS = "mots";
    private static final String TAG = "etiquette";
    private static final int SIZE = 20;

    private final PageListing listing;
    private final PageTreeViewFactory views;
    private final List<ListedKind> kinds;

    ListedPagesResource(
            PageListing listing,
            PageTreeViewFactory views,
            @Qualifier("bulkArticles") BulkList<PageSummary> bulkArticles,
            @Qualifier("bulkDocuments") BulkList<PageSummary> bulkDocuments,
            @Qualifier("bulkServices") BulkList<PageSummary> bulkServices,
            @Qualifier("bulkCalls") BulkList<PageSummary> bulkCalls) {
        this.listing = listing;
        this.views = views;
        this.kinds = List.of(
                new ListedKind(
                        PageKind.ARTICLE,
                        Paths.ARTICLES,
                        Paths.NEW_ARTICLE,
                        "page.articles",
                        "page.new-article.title",
                        bulkArticles),
                new ListedKind(
                        PageKind.DOCUMENT,
                        Paths.DOCUMENTS,
                        Paths.NEW_DOCUMENT,
                        "page.documents",
                        "page.new-document.title",
                        bulkDocuments),
                new ListedKind(
                        PageKind.SERVICE,
                        Paths.SERVICES,
                        Paths.NEW_SERVICE,
                        "page.services",
                        "page.new-service.title",
                        bulkServices),
                new ListedKind(
                        PageKind.CALL, Paths.CALLS, Paths.NEW_CALL, "page.calls", "page.new-call.title", bulkCalls));
    }

    /**
     * Kind of the pages in a list.
     *
     * @param key of the messages of its screen
     * @param newKey key of the label of the button that creates one
     * @param bulk acts on several of them
     */
    private record ListedKind(
            PageKind kind,
            Path.One<Tenant> list,
            Path.One<Tenant> form,
            String key,
            String newKey,
            BulkList<PageSummary> bulk) {}

    @Bean
    static SideNavigationItem articlesEntry() {
        return new SideNavigationItem(Group.CONTENT, 20, "page.articles.title", Paths.ARTICLES, Action.SITE_READ);
    }

    @Bean
    static SideNavigationItem documentsEntry() {
        return new SideNavigationItem(Group.CONTENT, 25, "page.documents.title", Paths.DOCUMENTS, Action.SITE_READ);
    }

    @Bean
    static SideNavigationItem servicesEntry() {
        return new SideNavigationItem(Group.CONTENT, 27, "page.services.title", Paths.SERVICES, Action.SITE_READ);
    }

    @Bean
    static SideNavigationItem callsEntry() {
        return new SideNavigationItem(Group.CONTENT, 28, "page.calls.title", Paths.CALLS, Action.SITE_READ);
    }

    @Override
    public List<Route> routes() {
        return kinds.stream()
                .map(kind -> Route.get(kind.list(), new Guard.OfSite(Action.SITE_READ), request -> list(kind, request)))
                .toList();
    }

    /**
     * The pages of a generated list of a site.
     *
     * @param newLabel label of the link that creates one
     * @param newHref form that creates one; null where the account may not
     * @param pageLabel label of the link to the page that lists them for visitors
     * @param page that page; null until it exists
     * @param bulk acts on several of them; null for none
     */
    record ListScreen(
            Tenant site,
            String lead,
            String newLabel,
            @Nullable String newHref,
            String pageLabel,
            @Nullable UUID page,
            Filters filters,
            long total,
            TableView table,
            @Nullable BulkBar bulk,
            EmptyState empty,
            Pagination pagination)
            implements Screen {

        public @Nullable String pageHref() {
            return page == null ? null : Paths.PAGE.link(site, page);
        }

        @Override
        public String template() {
            return "page/listed";
        }
    }

    private Mono<ServerResponse> list(ListedKind kind, AdmittedRequest request) {
        ListedPageQuery query = new ListedPageQuery(
                kind.kind(),
                request.query(WORDS).orElse(null),
                request.query(TAG).orElse(null),
                request.page(),
                SIZE);
        return Mono.zip(
                        listing.listed(query),
                        listing.tags(kind.kind()),
                        listing.list(Objects.requireNonNull(kind.kind().list()))
                                .map(Optional::of)
                                .defaultIfEmpty(Optional.empty()))
                .flatMap(found -> request.show(
                        request.heading(kind.key() + ".title"),
                        list(kind, request, query, found.getT1(), found.getT2(), found.getT3())));
    }

    private ListScreen list(
            ListedKind kind,
            AdmittedRequest request,
            ListedPageQuery query,
            ResultPage<PageSummary> pages,
            List<String> tags,
            Optional<PageSummary> page) {
        String words = query.words() == null ? "" : query.words();
        String tag = query.tag() == null ? "" : query.tag();
        ListUrl url = new ListUrl(kind.list().link(request.site()), Map.of(WORDS, words, TAG, tag));
        List<Option> options = Stream.concat(
                        Stream.of(new Option("", request.message("page.articles.tag.all"))),
                        tags.stream().map(known -> new Option(known, known)))
                .toList();
        BulkBar bar = kind.bulk().bar(request, pages.items());
        return new ListScreen(
                request.site(),
                request.message(kind.key() + ".lead"),
                request.message(kind.newKey()),
                request.mayChange(Action.CONTENT_WRITE) ? kind.form().link(request.site()) : null,
                request.message(kind.key() + ".page"),
                page.map(summary -> summary.page().id()).orElse(null),
                new Filters(
                        url,
                        List.of(new Filters.Choice(TAG, request.message("page.articles.tag"), tag, options)),
                        new Filters.Words(WORDS, request.message("page.articles.words"), words),
                        !words.isEmpty() || !tag.isEmpty()),
                pages.total(),
                views.listed(
                        request,
                        Objects.requireNonNull(kind.kind().list()).code(),
                        request.message(kind.key() + ".caption"),
                        pages.items(),
                        summary -> kind.bulk().choice(request, bar, summary)),
                bar,
                new EmptyState(
                        request.message(kind.key() + ".empty"), request.message(kind.key() + ".empty.text"), null),
                url.pagination(pages));
    }
}
