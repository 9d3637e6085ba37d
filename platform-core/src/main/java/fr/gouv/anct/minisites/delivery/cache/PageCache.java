package fr.gouv.anct.minisites.delivery.cache;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

/** The pages in memory, bounded in bytes. A page asked for by many at once is made once, for all of them. */
public class PageCache {

    private final AsyncCache<PageKey, Representation> pages;

    public PageCache(long maximumBytes, MeterRegistry meters) {
        this.pages = Caffeine.newBuilder()
                .maximumWeight(maximumBytes)
                .weigher((PageKey key, Representation page) -> page.weight())
                .recordStats()
                .buildAsync();
        CaffeineCacheMetrics.monitor(meters, pages, "pages");
    }

    /** The stored page; null on a miss, while it is being made, or when it has stopped being right. */
    public @Nullable Representation stored(PageKey key) {
        CompletableFuture<Representation> page = pages.getIfPresent(key);
        if (page == null || !page.isDone() || page.isCompletedExceptionally()) {
            return null;
        }
        Representation stored = page.join();
        if (stored.expired(Instant.now())) {
            pages.asMap().remove(key, page);
            return null;
        }
        return stored;
    }

    /**
     * The stored page, or the one that {@code making} makes. A failure, an empty answer or a status other than 200 goes
     * to those who wait for it and is not kept.
     *
     * @param context written before the future is made: the loader runs for the tenant of the key, whoever came first
     */
    public Mono<Representation> get(PageKey key, Mono<Representation> making, Function<Context, Context> context) {
        CompletableFuture<Representation> page = pages.get(
                key, (missing, executor) -> making.contextWrite(context).toFuture());
        page.whenComplete((made, failure) -> {
            if (made != null && made.status() != 200) {
                pages.asMap().remove(key, page);
            }
        });
        // True: one visitor who leaves does not cancel the page of the others.
        return Mono.fromFuture(page, true);
    }
}
