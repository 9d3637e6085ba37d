package fr.gouv.anct.minisites.delivery.cache;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.gouv.anct.minisites.tenancy.Tenant;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

/**
 * Caches the rendered pages of all sites in memory, by path and version of the site, bounded in bytes. Concurrent
 * requests for an uncached page share one load. 404s are cached separately, so that requests for thousands of missing
 * paths evict no page.
 */
public class PageCache {

    private static final int MISSING = 10_000;
    private static final int SITES = 1_000;
    /** Number of reads after which a page is worth a better compression than the one of its first load. */
    static final int WELL_READ = 20;

    /**
     * A cached page and its number of reads: one object, as each further object is one more memory access in a large
     * heap.
     */
    private static final class CachedPage extends AtomicLong {

        private final transient Representation page;

        CachedPage(Representation page, long reads) {
            super(reads);
            this.page = page;
        }

        CachedPage(Representation page) {
            this(page, 0);
        }

        Representation page() {
            return page;
        }
    }

    private final AsyncCache<PageKey, CachedPage> pages;
    private final Cache<PageKey, Representation> missing;
    private final Cache<PageKey, Representation> notFound;
    private final LongSupplier generation;
    private final LongSupplier listing;
    private volatile Consumer<PageKey> wellRead = _ -> {};

    /**
     * @param generation of the addresses of sites, see {@link Validity}
     * @param listing generation of the directory of sites
     */
    public PageCache(long maximumBytes, MeterRegistry meters, LongSupplier generation, LongSupplier listing) {
        this.generation = generation;
        this.listing = listing;
        this.pages = Caffeine.newBuilder()
                .maximumWeight(maximumBytes)
                .weigher((PageKey key, CachedPage kept) -> kept.page().weight())
                .recordStats()
                .buildAsync();
        this.missing = Caffeine.newBuilder().maximumSize(MISSING).recordStats().build();
        this.notFound = Caffeine.newBuilder().maximumSize(SITES).build();
        CaffeineCacheMetrics.monitor(meters, pages, "pages");
        CaffeineCacheMetrics.monitor(meters, missing, "missing");
    }

    /** Sets the callback for each page that reaches {@link #WELL_READ} reads; it must return quickly. */
    public void onWellRead(Consumer<PageKey> told) {
        wellRead = told;
    }

    /** Returns the cached page or the cached 404; null on a miss, while the page is loading, or when it has expired. */
    public @Nullable Representation stored(PageKey key) {
        CompletableFuture<CachedPage> page = pages.getIfPresent(key);
        if (page == null) {
            Representation gone = missing.getIfPresent(key);
            return gone == null || expired(gone) ? null : gone;
        }
        if (!page.isDone() || page.isCompletedExceptionally()) {
            return null;
        }
        CachedPage kept = page.join();
        if (kept.page().status() != 200) {
            // About to be removed, see get.
            return null;
        }
        if (expired(kept.page())) {
            pages.asMap().remove(key, page);
            return null;
        }
        if (kept.incrementAndGet() == WELL_READ) {
            wellRead.accept(key);
        }
        return kept.page();
    }

    private boolean expired(Representation page) {
        return page.validity().isExpired(generation, listing);
    }

    /** Whether the page is being loaded. */
    public boolean isLoading(PageKey key) {
        CompletableFuture<CachedPage> page = pages.getIfPresent(key);
        return page != null && !page.isDone();
    }

    /**
     * Returns the cached page, or loads it with {@code making}. A failure, an empty result or a redirect goes to all
     * waiting requests and is not cached; a 404 is cached separately.
     *
     * @param context written before the future is made: the loader runs for the key's tenant, whichever request came
     *     first
     */
    public Mono<Representation> get(PageKey key, Mono<Representation> making, Function<Context, Context> context) {
        CompletableFuture<CachedPage> page = pages.get(
                key,
                (wanted, executor) ->
                        making.map(CachedPage::new).contextWrite(context).toFuture());
        page.whenComplete((made, failure) -> {
            if (made != null && made.page().status() != 200) {
                pages.asMap().remove(key, page);
                if (made.page().status() == 404) {
                    missing.put(key, made.page());
                }
            }
        });
        // True suppresses cancellation: one visitor who leaves does not cancel the load for the others.
        return Mono.fromFuture(page, true).map(CachedPage::page);
    }

    /**
     * Returns the 404 page of a site, shared by all its missing paths: each of them caches only a reference to it. A
     * missing home page has one of its own, without a link to itself.
     */
    public Mono<Representation> notFound(Tenant tenant, String path, Mono<Representation> making) {
        PageKey ofSite = PageKey.of(tenant, path.equals("/") ? path : "");
        Representation known = notFound.getIfPresent(ofSite);
        return known == null || expired(known) ? making.doOnNext(made -> notFound.put(ofSite, made)) : Mono.just(known);
    }

    /** Replaces a cached page by another encoding of it, if it is still cached. */
    public void replace(PageKey key, Representation before, Representation after) {
        CompletableFuture<CachedPage> page = pages.getIfPresent(key);
        if (page != null
                && page.isDone()
                && !page.isCompletedExceptionally()
                && page.join().page() == before) {
            pages.asMap()
                    .replace(
                            key,
                            page,
                            CompletableFuture.completedFuture(
                                    new CachedPage(after, page.join().get())));
        }
    }

    /**
     * Returns the most requested pages of a tenant's versions before this one, most requested first. Iterates over the
     * whole cache: off the event loop.
     */
    public List<PageKey> mostRead(UUID tenantId, long before, int atMost) {
        Map<PageKey, Long> reads = new HashMap<>();
        pages.synchronous().asMap().forEach((key, kept) -> {
            if (key.tenantId().equals(tenantId) && key.version() < before) {
                reads.merge(key.in(before), kept.get(), Math::max);
            }
        });
        return reads.entrySet().stream()
                .filter(page -> page.getValue() > 0)
                .sorted(Map.Entry.<PageKey, Long>comparingByValue(Comparator.reverseOrder()))
                .limit(atMost)
                .map(Map.Entry::getKey)
                .toList();
    }
}
