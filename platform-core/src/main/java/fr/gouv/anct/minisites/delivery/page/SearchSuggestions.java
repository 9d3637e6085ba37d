package fr.gouv.anct.minisites.delivery.page;

import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.database.Jsonb;
import fr.gouv.anct.minisites.delivery.page.PageSearch.Hit;
import fr.gouv.anct.minisites.rendering.RenderingThreads;
import fr.gouv.anct.minisites.search.SearchQuery;
import fr.gouv.anct.minisites.sitedirectory.SiteDirectory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Suggests pages to a visitor who types in the search field: those with the words in their titles, the last word begun.
 * On the portal listed sites come first; system pages come last.
 */
@Component
public class SearchSuggestions {

    /** Below the path of the search: no page of a site can have it. */
    public static final String PATH = "/recherche/suggestions";

    /** Number of characters from which something is suggested. */
    private static final int SHORTEST = 3;

    private static final int MOST = 8;
    /** Listed sites: they leave room for pages. */
    private static final int MOST_SITES = 3;

    private final PageSearch pages;
    private final PortalSearch portal;
    private final SiteDirectory directory;

    SearchSuggestions(PageSearch pages, PortalSearch portal, SiteDirectory directory) {
        this.pages = pages;
        this.portal = portal;
        this.directory = directory;
    }

    /**
     * A suggestion, as the script of the search field reads it.
     *
     * @param href of the page
     * @param site name of another site; null for a page of the searched one
     */
    record Suggestion(String title, String href, @Nullable String site) {}

    /**
     * Returns the suggestions for the current tenant as JSON, an array of {@code title}, {@code href} and {@code site}; to
     * be called outside a transaction.
     *
     * @param typed at most 200 characters
     * @param texts the texts of the system pages
     */
    public Mono<byte[]> find(String typed, SystemPageTexts texts, SiteUrls urls) {
        SearchQuery query = SearchQuery.of(typed);
        if (typed.length() < SHORTEST || query.wanted().isEmpty()) {
            return Mono.just(json(List.of()));
        }
        return pages(query, typed, urls)
                .flatMap(found -> RenderingThreads.BLOCKS.run(() -> json(Stream.of(
                                texts.sitesWith(query.wanted()).stream()
                                        .limit(MOST_SITES)
                                        .map(hit -> suggestion(hit, urls)),
                                found.stream(),
                                texts.systemPagesWith(query.wanted()).stream().map(hit -> suggestion(hit, urls)))
                        .flatMap(suggestions -> suggestions)
                        .distinct()
                        .limit(MOST)
                        .toList())));
    }

    private Mono<List<Suggestion>> pages(SearchQuery query, String typed, SiteUrls urls) {
        return Mono.deferContextual(context -> CurrentTenant.in(context)
                .filter(directory::isPortal)
                .map(own -> portal.suggest(own, query, typed, MOST)
                        .map(found -> found.stream()
                                .map(result -> suggestion(result, urls))
                                .toList()))
                .orElseGet(() -> pages.suggest(query, typed, MOST)
                        .map(found -> found.stream()
                                .map(page -> new Suggestion(page.title(), urls.href(page.path()), null))
                                .toList())));
    }

    private static Suggestion suggestion(PortalSearch.SuggestedResult result, SiteUrls urls) {
        PageSearch.Origin site = result.site();
        String path = result.page().path();
        return site == null
                ? new Suggestion(result.page().title(), urls.href(path), null)
                : new Suggestion(
                        result.page().title(),
                        SiteUrls.fromOtherSite(site.root()).href(path),
                        site.name());
    }

    private static Suggestion suggestion(Hit hit, SiteUrls urls) {
        String path = hit.path();
        return new Suggestion(hit.title(), path.startsWith("/") ? urls.href(path) : path, null);
    }

    private static byte[] json(List<Suggestion> suggestions) {
        return Jsonb.write(suggestions).getBytes(StandardCharsets.UTF_8);
    }
}
