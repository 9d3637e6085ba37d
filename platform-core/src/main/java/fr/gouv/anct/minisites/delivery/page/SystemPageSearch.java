package fr.gouv.anct.minisites.delivery.page;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.gouv.anct.minisites.content.SystemPage;
import fr.gouv.anct.minisites.database.CurrentTenant;
import fr.gouv.anct.minisites.delivery.page.PageSearch.Hit;
import fr.gouv.anct.minisites.rendering.PageModel.SitePage;
import fr.gouv.anct.minisites.rendering.PageRenderer;
import fr.gouv.anct.minisites.rendering.RenderingThreads;
import fr.gouv.anct.minisites.search.Lexemes;
import fr.gouv.anct.minisites.search.SearchableText;
import fr.gouv.anct.minisites.tenancy.Tenant;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import reactor.core.publisher.Mono;

/**
 * Provides the site search with the texts of a site's system pages, such as the legal notice, as rendered for visitors.
 * They are assembled once per version of a site, shared by concurrent searches; of each site the latest version is
 * cached.
 */
@Component
public class SystemPageSearch {

    /**
     * Longer than visitors wait: on a node under load the texts come too late for the first search, and are cached for
     * the next.
     */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    /**
     * Maximum number of characters of the cached texts: those of some hundreds of sites. A character takes about four
     * bytes, with its index.
     */
    private static final long CHARACTERS = 5_000_000;

    private static final Pattern TAG = Pattern.compile("<[^<>]*+>");

    /**
     * Only their own titles are searched: the site map contains the titles of all pages, and the statistics change with
     * the months.
     */
    private static final Set<SystemPage> BY_TITLE_ALONE = Set.of(SystemPage.SITE_MAP, SystemPage.STATISTICS);

    private final VisitorPages pages;
    private final Lexemes forms;
    private final PageRenderer renderer;
    private final DirectorySiteTexts sites;
    private final AsyncCache<UUID, SystemPageTexts> kept = Caffeine.newBuilder()
            .maximumWeight(CHARACTERS)
            .weigher((UUID _, SystemPageTexts texts) -> texts.characters())
            .buildAsync();

    SystemPageSearch(VisitorPages pages, Lexemes forms, PageRenderer renderer, DirectorySiteTexts sites) {
        this.pages = pages;
        this.forms = forms;
        this.renderer = renderer;
        this.sites = sites;
    }

    /** The texts of a version of a site, loaded or loading. */
    private static final class Reading extends CompletableFuture<SystemPageTexts> {

        private final long version;

        Reading(long version) {
            this.version = version;
        }
    }

    private record Words(Hit hit, List<String> title, List<String> text) {

        int characters() {
            return text.stream().mapToInt(String::length).sum();
        }
    }

    /**
     * Returns the texts of a site in its version, or in a newer one; of the portal also those of the sites that it
     * lists, as they are now. To be called outside a transaction: a request that waits for them must not hold a
     * connection that the loader may need.
     *
     * @param urls of the site itself: a preview finds the same pages
     */
    public Mono<SystemPageTexts> texts(Tenant tenant, SiteUrls urls) {
        // True suppresses cancellation: one visitor who leaves does not cancel the load for the others.
        return Mono.defer(() -> Mono.fromFuture(current(tenant, urls), true))
                .flatMap(texts -> sites.with(texts, tenant.id()));
    }

    private CompletableFuture<SystemPageTexts> current(Tenant tenant, SiteUrls urls) {
        CompletableFuture<SystemPageTexts> known = kept.getIfPresent(tenant.id());
        return known != null && serves(known, tenant)
                ? known
                : kept.asMap().compute(tenant.id(), (_, now) -> serves(now, tenant) ? now : reading(tenant, urls));
    }

    private static boolean serves(@Nullable CompletableFuture<SystemPageTexts> known, Tenant tenant) {
        return known instanceof Reading reading && reading.version >= tenant.version();
    }

    private Reading reading(Tenant tenant, SiteUrls urls) {
        Reading reading = new Reading(tenant.version());
        read(urls)
                .timeout(PATIENCE)
                .contextWrite(CurrentTenant.with(tenant.id()))
                .toFuture()
                .whenComplete((texts, failure) -> {
                    if (failure == null) {
                        reading.complete(texts);
                    } else {
                        reading.completeExceptionally(failure);
                    }
                });
        return reading;
    }

    private Mono<SystemPageTexts> read(SiteUrls urls) {
        return pages.systemPages(urls)
                .flatMap(models -> RenderingThreads.SITES.run(() ->
                        models.stream().map(Supplier::get).map(this::words).toList()))
                .flatMap(this::searchable);
    }

    private Words words(SystemPageModel made) {
        SitePage model = made.model();
        Hit hit = new Hit(made.page().path(), model.title(), model.shell().description());
        String names = " " + made.page().names() + " ";
        List<String> title = SearchableText.words(model.title() + names);
        return BY_TITLE_ALONE.contains(made.page())
                ? new Words(hit, title, title)
                : new Words(hit, title, SearchableText.words(text(model) + names));
    }

    private String text(SitePage model) {
        String html = new String(renderer.render(model), StandardCharsets.UTF_8);
        int start = html.indexOf("<main");
        int end = html.lastIndexOf("</main>");
        return start < 0 || end < start
                ? model.title()
                : HtmlUtils.htmlUnescape(TAG.matcher(html.substring(start, end)).replaceAll(" "));
    }

    private Mono<SystemPageTexts> searchable(List<Words> words) {
        int characters = words.stream().mapToInt(Words::characters).sum();
        return forms.of(words.stream().flatMap(page -> page.text().stream()).toList())
                .map(known -> words.stream()
                        .map(page -> new SystemPageTexts.Text(
                                page.hit(),
                                new SearchableText(page.title(), known),
                                new SearchableText(page.text(), known)))
                        .toList())
                .map(texts -> new SystemPageTexts(texts, characters));
    }
}
