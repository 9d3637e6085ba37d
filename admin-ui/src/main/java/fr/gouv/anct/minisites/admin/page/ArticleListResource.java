package fr.gouv.anct.minisites.admin.page;

import fr.gouv.anct.minisites.access.Action;
import fr.gouv.anct.minisites.admin.component.EmptyState;
import fr.gouv.anct.minisites.admin.component.Filters;
import fr.gouv.anct.minisites.admin.component.ListAddress;
import fr.gouv.anct.minisites.admin.form.Option;
import fr.gouv.anct.minisites.admin.shell.Call;
import fr.gouv.anct.minisites.admin.shell.Guard;
import fr.gouv.anct.minisites.admin.shell.Heading;
import fr.gouv.anct.minisites.admin.shell.Resource;
import fr.gouv.anct.minisites.admin.shell.Route;
import fr.gouv.anct.minisites.admin.shell.Screens;
import fr.gouv.anct.minisites.admin.shell.Texts;
import fr.gouv.anct.minisites.content.tree.ArticleQuery;
import fr.gouv.anct.minisites.content.tree.PageLine;
import fr.gouv.anct.minisites.content.tree.PageList;
import fr.gouv.anct.minisites.database.Listing;
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
class ArticleListResource implements Resource {

    private static final String WORDS = "mots";
    private static final String TAG = "etiquette";
    private static final int SIZE = 20;

    private final PageList list;
    private final TreeViews views;
    private final Screens screens;
    private final Texts texts;

    ArticleListResource(PageList list, TreeViews views, Screens screens, Texts texts) {
        this.list = list;
        this.views = views;
        this.screens = screens;
        this.texts = texts;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(PageAddress.ARTICLES, new Guard.OfSite(Action.SITE_READ), this::show));
    }

    private Mono<ServerResponse> show(Call call) {
        ArticleQuery query =
                new ArticleQuery(call.query(WORDS).orElse(null), call.query(TAG).orElse(null), call.page(), SIZE);
        return Mono.zip(
                        list.articles(query),
                        list.tags(),
                        list.articlesPage().map(Optional::of).defaultIfEmpty(Optional.empty()))
                .flatMap(found -> screens.show(
                        call,
                        Heading.of(texts.say("page.articles.title"))
                                .below(call.site().name(), PageAddress.site(call.site())),
                        screen(call, query, found.getT1(), found.getT2(), found.getT3())));
    }

    private ArticleListScreen screen(
            Call call, ArticleQuery query, Listing<PageLine> articles, List<String> tags, Optional<PageLine> page) {
        String path = PageAddress.articles(call.site());
        String words = query.words() == null ? "" : query.words();
        String tag = query.tag() == null ? "" : query.tag();
        ListAddress address = new ListAddress(path, Map.of(WORDS, words, TAG, tag));
        boolean writes = call.mayChange(Action.CONTENT_WRITE);
        List<Option> options = Stream.concat(
                        Stream.of(new Option("", texts.say("page.articles.tag.all"))),
                        tags.stream().map(known -> new Option(known, known)))
                .toList();
        return new ArticleListScreen(
                writes ? path + "/nouvelle" : null,
                page.map(line -> new PageLink(
                                texts.say("page.articles.page"),
                                PageAddress.page(call.site(), line.page().id()),
                                false,
                                false))
                        .orElse(null),
                new Filters(
                        address,
                        List.of(new Filters.Choice(TAG, texts.say("page.articles.tag"), tag, options)),
                        new Filters.Words(WORDS, texts.say("page.articles.words"), words),
                        !words.isEmpty() || !tag.isEmpty()),
                articles.total(),
                views.articles(call.site(), articles.items()),
                new EmptyState(texts.say("page.articles.empty"), texts.say("page.articles.empty.text"), null),
                address.pagination(articles));
    }
}
