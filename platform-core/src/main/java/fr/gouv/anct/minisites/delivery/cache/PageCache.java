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
 * The pages in memory, bounded in bytes. A page asked for by many at once is made once, for all of them. Addresses where
 * there is nothing are known apart, so that who asks for thousands of them drives no page out.
 */
public class PageCache {

    private static final int MISSING = 10_000;
    private static final int SITES = 1_000;
    /** Reads after which a page is worth a better compression than the one it was made with. */
    static final int WELL_READ = 20;

    /** How often a page was asked for, and the page: one object, because a large memory is slow object by object. */
    private static final class Kept extends AtomicLong {

        private final transient Representation page;

        Kept(Representation page, long reads) {
            super(reads);
            this.page = page;
        }

        Kept(Representation page) {
            this(page, 0);
        }

        Representation page() {
            return page;
        }
    }

    private final AsyncCache<PageKey, Kept> pages;
    private final Cache<PageKey, Representation> missing;
    private final Cache<PageKey, Representation> notFound;
    private final LongSupplier generation;
    private volatile Consumer<PageKey> wellRead = _ -> {};

    /** @param generation of the addresses of sites, see {@link Validity} */
    public PageCache(long maximumBytes, MeterRegistry meters, LongSupplier generation) {
        this.generation = generation;
        this.pages = Caffeine.newBuilder()
                .maximumWeight(maximumBytes)
                .weigher((PageKey key, Kept kept) -> kept.page().weight())
                .recordStats()
                .buildAsync();
        this.missing = Caffeine.newBuilder().maximumSize(MISSING).recordStats().build();
        this.notFound = Caffeine.newBuilder().maximumSize(SITES).build();
        CaffeineCacheMetrics.monitor(meters, pages, "pages");
        CaffeineCacheMetrics.monitor(meters, missing, "missing");
    }

    /** What is told of each page that turns out to be read a lot; it must not take long. */
    public void onWellRead(Consumer<PageKey> told) {
        wellRead = told;
    }

    /** The stored page, or the page that says that there is none; null on a miss, while it is being made, or expired. */
    public @Nullable Representation stored(PageKey key) {
        CompletableFuture<Kept> page = pages.getIfPresent(key);
        if (page == null) {
            Representation gone = missing.getIfPresent(key);
            return gone == null || expired(gone) ? null : gone;
        }
        if (!page.isDone() || page.isCompletedExceptionally()) {
            return null;
        }
        Kept kept = page.join();
        if (kept.page().status() != 200) {
            // On its way out, see get.
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
        return page.validity().over(generation);
    }

    /** Whether somebody has asked for it, and it is not there yet. */
    public boolean making(PageKey key) {
        CompletableFuture<Kept> page = pages.getIfPresent(key);
        return page != null && !page.isDone();
    }

    /**
     * The stored page, or the one that {@code making} makes. A failure, an empty answer or a redirect goes to those who
     * wait for it and is not kept; a 404 is kept apart.
     *
     * @param context written before the future is made: the loader runs for the tenant of the key, whoever came first
     */
    public Mono<Representation> get(PageKey key, Mono<Representation> making, Function<Context, Context> context) {
        CompletableFuture<Kept> page = pages.get(
                key,
                (wanted, executor) ->
                        making.map(Kept::new).contextWrite(context).toFuture());
        page.whenComplete((made, failure) -> {
            if (made != null && made.page().status() != 200) {
                pages.asMap().remove(key, page);
                if (made.page().status() == 404) {
                    missing.put(key, made.page());
                }
            }
        });
        // True: one visitor who leaves does not cancel the page of the others.
        return Mono.fromFuture(page, true).map(Kept::page);
    }

    /** The one page with which a site says that there is nothing: what is kept of each address is a reference to it. */
    public Mono<Representation> notFound(Tenant tenant, Mono<Representation> making) {
        PageKey ofSite = PageKey.of(tenant, "");
        Representation known = notFound.getIfPresent(ofSite);
        return known == null || expired(known) ? making.doOnNext(made -> notFound.put(ofSite, made)) : Mono.just(known);
    }

    /** Puts a page in the place of one that says the same. */
    public void replace(PageKey key, Representation before, Representation after) {
        CompletableFuture<Kept> page = pages.getIfPresent(key);
        if (page != null
                && page.isDone()
                && !page.isCompletedExceptionally()
                && page.join().page() == before) {
            pages.asMap()
                    .replace(
                            key,
                            page,
                            CompletableFuture.completedFuture(
                                    new Kept(after, page.join().get())));
        }
    }

    /**
     * The pages of a tenant that were read most in the versions before this one, the most read first. Goes through the whole
     * cache: off the event loop.
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
