package fr.gouv.anct.minisites.delivery;

import fr.gouv.anct.minisites.delivery.cache.PageCache;
import fr.gouv.anct.minisites.delivery.cache.PageKey;
import fr.gouv.anct.minisites.delivery.cache.Representation;
import fr.gouv.anct.minisites.delivery.cache.RepresentationEncoder;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.tenancy.TenantState;
import fr.gouv.anct.minisites.tenancy.directory.TenantChangedEvent;
import fr.gouv.anct.minisites.tenancy.directory.TenantDirectory;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Warms the page cache: renders the most requested pages of a site again after a change, before the next request, and
 * compresses them better than a visitor could wait for. One page after the other, so that requests of visitors have the
 * processors first.
 */
@Component
class CacheWarmer {

    private static final Logger LOG = LoggerFactory.getLogger(CacheWarmer.class);

    private static final int A_SITE = 20;
    private static final int QUEUED = 10_000;
    /**
     * Pause after each compression, as a multiple of its duration: the best compression takes hundreds of times the
     * work of a response, and may use a tenth of one processor at most.
     */
    private static final int REST = 9;

    private final PageCache cache;
    private final SiteHandler handler;
    private final TenantDirectory directory;
    private final Scheduler aside = Schedulers.newBoundedElastic(1, Integer.MAX_VALUE, "upkeep");
    private final BlockingQueue<PageKey> waiting = new ArrayBlockingQueue<>(QUEUED);
    private final AtomicBoolean compressing = new AtomicBoolean();
    private volatile CompletableFuture<?> last = CompletableFuture.completedFuture(null);

    CacheWarmer(PageCache cache, SiteHandler handler, TenantDirectory directory) {
        this.cache = cache;
        this.handler = handler;
        this.directory = directory;
        cache.onWellRead(this::wellRead);
    }

    // The directory publishes its events sequentially, so their order is kept.
    @EventListener
    void warmAfterChange(TenantChangedEvent event) {
        Tenant tenant = event.tenant();
        if (tenant.state() == TenantState.LIVE) {
            last = last.thenCompose(_ -> mostRead(tenant).toFuture());
        }
    }

    private Mono<Void> mostRead(Tenant tenant) {
        // The version first: the search iterates over the whole cache.
        return Mono.fromCallable(() ->
                        current(tenant) ? cache.mostRead(tenant.id(), tenant.version(), A_SITE) : List.<PageKey>of())
                .subscribeOn(aside)
                .flatMapMany(Flux::fromIterable)
                // A page that fails now is rendered on its next request.
                .concatMap(key -> handler.preload(tenant, key).onErrorComplete())
                .then()
                .onErrorComplete();
    }

    /**
     * Whether the tenant's version is still current: several changes in a row are followed by one warming, for the
     * last.
     */
    private boolean current(Tenant tenant) {
        return directory
                .snapshot()
                .byId(tenant.id())
                .filter(known -> known.version() == tenant.version())
                .isPresent();
    }

    private void wellRead(PageKey key) {
        if (waiting.offer(key)) {
            begin();
        } else {
            LOG.debug("Compression queue full: page keeps its initial compression level");
        }
    }

    /** Returns the number of pages waiting for compression. */
    int waiting() {
        return waiting.size();
    }

    private void begin() {
        if (!waiting.isEmpty() && compressing.compareAndSet(false, true)) {
            aside.schedule(this::compressNext);
        }
    }

    private void compressNext() {
        PageKey key = waiting.poll();
        if (key == null) {
            compressing.set(false);
            // For a key added between the poll and the line above.
            begin();
            return;
        }
        long start = System.nanoTime();
        try {
            compress(key);
        } finally {
            aside.schedule(this::compressNext, REST * (System.nanoTime() - start), TimeUnit.NANOSECONDS);
        }
    }

    private void compress(PageKey key) {
        Representation page = cache.stored(key);
        if (page != null && page.gzip() != null) {
            cache.replace(key, page, RepresentationEncoder.best(page));
        }
    }
}
