package fr.gouv.anct.minisites.delivery.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.gouv.anct.minisites.delivery.page.ListReading.Hit;
import fr.gouv.anct.minisites.delivery.page.ListReading.SiteVersion;
import fr.gouv.anct.minisites.rendering.PageModel.SitePage;
import fr.gouv.anct.minisites.rendering.PageRenderer;
import fr.gouv.anct.minisites.search.SearchQuery;
import fr.gouv.anct.minisites.search.SearchableText;
import fr.gouv.anct.minisites.search.WordForms;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Searches the pages that the platform makes for every site. They are rendered for it once a version of the site, and what is
 * kept of them are the words of the sites that were searched last.
 */
@Component
class SystemPageSearch {

    /** Sites whose pages are kept, some 100 KB each. */
    private static final int SITES = 50;

    private static final Pattern MAIN = Pattern.compile("<main[^>]*>(.*)</main>", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    /** Its list of pages has the titles of all of them. */
    private static final Set<SystemPage> BY_TITLE_ALONE = Set.of(SystemPage.SITE_MAP);

    private final WordForms forms;
    private final PageRenderer renderer;
    private final ListReading lists;
    private final Cache<SiteVersion, List<Searchable>> kept =
            Caffeine.newBuilder().maximumSize(SITES).build();

    SystemPageSearch(WordForms forms, PageRenderer renderer, ListReading lists) {
        this.forms = forms;
        this.renderer = renderer;
        this.lists = lists;
    }

    private record Words(Hit hit, List<String> title, List<String> text) {}

    private record Searchable(Hit hit, SearchableText title, SearchableText text) {}

    /**
     * The pages that have what is looked for, in the transaction at hand.
     *
     * @param pages makes one of them; empty where the site has a page of its own
     * @param fresh whether nothing is kept: a preview shows settings that no version has
     */
    Mono<SystemPageHits> find(SearchQuery query, Function<SystemPage, Mono<SitePage>> pages, boolean fresh) {
        Mono<List<Searchable>> texts = fresh ? read(pages) : lists.version().flatMap(version -> read(version, pages));
        return query.terms().isEmpty()
                ? Mono.just(new SystemPageHits(List.of(), List.of(), true))
                : texts.flatMap(all -> forms.of(List.of(query.words())).map(known -> hits(all, query, known)));
    }

    private static SystemPageHits hits(List<Searchable> all, SearchQuery query, Map<String, Set<String>> forms) {
        Predicate<Searchable> titled = page -> page.title().matches(query, forms);
        List<Searchable> found =
                all.stream().filter(page -> page.text().matches(query, forms)).toList();
        return new SystemPageHits(
                found.stream().filter(titled).map(Searchable::hit).toList(),
                found.stream().filter(titled.negate()).map(Searchable::hit).toList(),
                query.wanted().stream()
                        .allMatch(word -> forms.getOrDefault(word, Set.of()).isEmpty()));
    }

    private Mono<List<Searchable>> read(SiteVersion version, Function<SystemPage, Mono<SitePage>> pages) {
        List<Searchable> known = kept.getIfPresent(version);
        return known == null ? read(pages).doOnNext(texts -> kept.put(version, texts)) : Mono.just(known);
    }

    private Mono<List<Searchable>> read(Function<SystemPage, Mono<SitePage>> pages) {
        return Flux.fromArray(SystemPage.values())
                .filter(page -> page != SystemPage.SEARCH)
                .concatMap(page -> pages.apply(page).map(model -> Map.entry(page, model)))
                .collectList()
                // Templates are rendered: not on the event loop.
                .publishOn(Schedulers.boundedElastic())
                .map(models -> models.stream()
                        .map(one -> words(one.getKey(), one.getValue()))
                        .toList())
                .flatMap(this::searchable);
    }

    private Words words(SystemPage page, SitePage model) {
        Hit hit = new Hit(page.path(), model.title(), model.shell().description());
        List<String> title = SearchableText.words(model.title());
        return BY_TITLE_ALONE.contains(page)
                ? new Words(hit, title, title)
                : new Words(hit, title, SearchableText.words(text(model)));
    }

    private String text(SitePage model) {
        String html = new String(renderer.render(model), StandardCharsets.UTF_8);
        return MAIN.matcher(html)
                .results()
                .map(main -> HtmlUtils.htmlUnescape(TAG.matcher(main.group(1)).replaceAll(" ")))
                .findFirst()
                .orElse(model.title());
    }

    private Mono<List<Searchable>> searchable(List<Words> pages) {
        return forms.of(pages.stream().flatMap(page -> page.text().stream()).toList())
                .map(known -> pages.stream()
                        .map(page -> new Searchable(
                                page.hit(),
                                new SearchableText(page.title(), known),
                                new SearchableText(page.text(), known)))
                        .toList());
    }
}
