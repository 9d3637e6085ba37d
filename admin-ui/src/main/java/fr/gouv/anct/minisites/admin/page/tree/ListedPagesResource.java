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
import fr.gouv.anct.minisites.admin.routing.Paths;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.Screen;
import fr.gouv.anct.minisites.content.tree.ListedPageQuery;
import fr.gouv.anct.minisites.content.tree.PageListing;
import fr.gouv.anct.minisites.content.tree.PageSummary;
import fr.gouv.anct.minisites.database.ResultPage;
import fr.gouv.anct.minisites.rendering.Pagination;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Lists the articles of a site, newest first, filtered by words and by tag. */
@Component
class ListedPagesResource implements BackOfficeResource {

    private static final String WORDS = "mots";
    private static final String TAG = "etiquette";
    private static final int SIZE = 20;

    private final PageListing listing;
    private final PageTreeViewFactory views;
    private final BulkList<PageSummary> bulk;

    ListedPagesResource(
            PageListing listing, PageTreeViewFactory views, @Qualifier("bulkArticles") BulkList<PageSummary> bulk) {
        this.listing = listing;
        this.views = views;
        this.bulk = bulk;
    }

    @Bean
    static SideNavigationItem articlesEntry() {
        return new SideNavigationItem(Group.CONTENT, 20, "page.articles.title", Paths.ARTICLES, Action.SITE_READ);
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(Paths.ARTICLES, new Guard.OfSite(Action.SITE_READ), this::list));
    }

    /**
     * The articles of a site.
     *
     * @param writes whether the account may create articles
     * @param page the page that lists them for visitors; null until it exists
     * @param bulk acts on several articles; null for none
     */
    record ListScreen(
            Tenant site,
            boolean writes,
            @Nullable UUID page,
            Filters filters,
            long total,
            TableView table,
            @Nullable BulkBar bulk,
            EmptyState empty,
            Pagination pagination)
            implements Screen {

        public String newHref() {
            return Paths.NEW_ARTICLE.link(site);
        }

        public @Nullable String pageHref() {
            return page == null ? null : Paths.PAGE.link(site, page);
        }

        @Override
        public String template() {
            return "page/articles";
        }
    }

    private Mono<ServerResponse> list(AdmittedRequest request) {
        ListedPageQuery query = new ListedPageQuery(
                request.query(WORDS).orElse(null), request.query(TAG).orElse(null), request.page(), SIZE);
        return Mono.zip(
                        listing.articles(query),
                        listing.tags(),
                        listing.articlesPage().map(Optional::of).defaultIfEmpty(Optional.empty()))
                .flatMap(found -> request.show(
                        request.heading("page.articles.title"),
                        list(request, query, found.getT1(), found.getT2(), found.getT3())));
    }

    private ListScreen list(
            AdmittedRequest request,
            ListedPageQuery query,
            ResultPage<PageSummary> articles,
            List<String> tags,
            Optional<PageSummary> page) {
        String words = query.words() == null ? "" : query.words();
        String tag = query.tag() == null ? "" : query.tag();
        ListUrl url = new ListUrl(Paths.ARTICLES.link(request.site()), Map.of(WORDS, words, TAG, tag));
        List<Option> options = Stream.concat(
                        Stream.of(new Option("", request.message("page.articles.tag.all"))),
                        tags.stream().map(known -> new Option(known, known)))
                .toList();
        BulkBar bar = bulk.bar(request, articles.items());
        return new ListScreen(
                request.site(),
                request.mayChange(Action.CONTENT_WRITE),
                page.map(summary -> summary.page().id()).orElse(null),
                new Filters(
                        url,
                        List.of(new Filters.Choice(TAG, request.message("page.articles.tag"), tag, options)),
                        new Filters.Words(WORDS, request.message("page.articles.words"), words),
                        !words.isEmpty() || !tag.isEmpty()),
                articles.total(),
                views.articles(request, articles.items(), article -> bulk.choice(request, bar, article)),
                bar,
                new EmptyState(
                        request.message("page.articles.empty"), request.message("page.articles.empty.text"), null),
                url.pagination(articles));
    }
}
