package fr.gouv.anct.minisites.admin.page.tree;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.Filters;
import fr.gouv.anct.minisites.admin.component.ListUrl;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.layout.ScreenResponses;
import fr.gouv.anct.minisites.admin.page.PageUrls;
import fr.gouv.anct.minisites.admin.routing.AdmittedRequest;
import fr.gouv.anct.minisites.admin.routing.BackOfficeResource;
import fr.gouv.anct.minisites.admin.routing.Guard;
import fr.gouv.anct.minisites.admin.routing.Route;
import fr.gouv.anct.minisites.admin.routing.ScreenHeading;
import fr.gouv.anct.minisites.admin.text.Messages;
import fr.gouv.anct.minisites.content.tree.ArticleQuery;
import fr.gouv.anct.minisites.content.tree.PageListing;
import fr.gouv.anct.minisites.content.tree.PageSummary;
import fr.gouv.anct.minisites.database.ResultPage;
import fr.gouv.anct.minisites.rendering.PageLink;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Lists the articles of a site, newest first, filtered by words and by tag. */
@Component
class ArticleListResource implements BackOfficeResource {

    private static final String WORDS = "mots";
    private static final String TAG = "etiquette";
    private static final int SIZE = 20;

    private final PageListing listing;
    private final PageTreeViewFactory views;
    private final ScreenResponses screens;
    private final Messages messages;

    ArticleListResource(PageListing listing, PageTreeViewFactory views, ScreenResponses screens, Messages messages) {
        this.listing = listing;
        this.views = views;
        this.screens = screens;
        this.messages = messages;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(PageUrls.ARTICLES, new Guard.OfSite(Action.SITE_READ), this::show));
    }

    private Mono<ServerResponse> show(AdmittedRequest request) {
        ArticleQuery query = new ArticleQuery(
                request.query(WORDS).orElse(null), request.query(TAG).orElse(null), request.page(), SIZE);
        return Mono.zip(
                        listing.articles(query),
                        listing.tags(),
                        listing.articlesPage().map(Optional::of).defaultIfEmpty(Optional.empty()))
                .flatMap(found -> screens.show(
                        request,
                        ScreenHeading.of(messages.get("page.articles.title"))
                                .below(request.site().name(), PageUrls.site(request.site())),
                        screen(request, query, found.getT1(), found.getT2(), found.getT3())));
    }

    private ArticleListScreen screen(
            AdmittedRequest request,
            ArticleQuery query,
            ResultPage<PageSummary> articles,
            List<String> tags,
            Optional<PageSummary> page) {
        String path = PageUrls.articles(request.site());
        String words = query.words() == null ? "" : query.words();
        String tag = query.tag() == null ? "" : query.tag();
        ListUrl url = new ListUrl(path, Map.of(WORDS, words, TAG, tag));
        boolean writes = request.mayChange(Action.CONTENT_WRITE);
        List<Option> options = Stream.concat(
                        Stream.of(new Option("", messages.get("page.articles.tag.all"))),
                        tags.stream().map(known -> new Option(known, known)))
                .toList();
        return new ArticleListScreen(
                writes ? path + "/nouvelle" : null,
                page.map(summary -> new PageLink(
                                messages.get("page.articles.page"),
                                PageUrls.page(request.site(), summary.page().id()),
                                false,
                                false))
                        .orElse(null),
                new Filters(
                        url,
                        List.of(new Filters.Choice(TAG, messages.get("page.articles.tag"), tag, options)),
                        new Filters.Words(WORDS, messages.get("page.articles.words"), words),
                        !words.isEmpty() || !tag.isEmpty()),
                articles.total(),
                views.articles(request.site(), articles.items()),
                new EmptyState(messages.get("page.articles.empty"), messages.get("page.articles.empty.text"), null),
                url.pagination(articles));
    }
}
