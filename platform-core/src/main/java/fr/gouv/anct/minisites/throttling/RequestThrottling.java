package fr.gouv.anct.minisites.throttling;

import fr.gouv.anct.minisites.platform.ClientAddresses;
import fr.gouv.anct.minisites.tenancy.Tenant;
import fr.gouv.anct.minisites.throttling.SiteBudgets.Client;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Isolates sites from one another's load: each uncached request costs a share of processor and database time, limited
 * per site and per client. Cached responses are not limited. Files have limits of their own: a page has one HTML
 * document and dozens of images.
 */
@Component
public class RequestThrottling {

    /** Builds of files of the theme that one client may ask for at once: a page links to three. */
    private static final int BUILDS = 100;

    private static final double BUILDS_PER_SECOND = 2;
    private static final int BUILDS_WAITING = 1_000;

    /** Archives in progress at once: of one client of a site, of one site, and on this node. */
    private static final int TRANSFERS_OF_CLIENT = 2;

    private static final int TRANSFERS_OF_SITE = 6;
    private static final int TRANSFERS = 20;
    private static final Duration NEXT_TRANSFER = Duration.ofSeconds(30);

    private final ClientAddresses clients;
    private final TokenBuckets<Client> visitors;
    private final TokenBuckets<Client> fileVisitors;
    private final SiteBudgets sites;
    private final SiteBudgets files;
    private final SiteBudgets lists;
    private final SiteBudgets uncached;
    private final SiteBudgets searches;
    private final TokenBuckets<String> builders = new TokenBuckets<>(BUILDS, BUILDS_PER_SECOND);
    private final QueuedSemaphore builds = new QueuedSemaphore(1, BUILDS_WAITING);
    private final TransferLimits transfers = new TransferLimits();
    private final Counter refused;

    RequestThrottling(ClientAddresses clients, RequestThrottlingProperties shares, MeterRegistry meters) {
        this.clients = clients;
        this.visitors = new TokenBuckets<>(shares.burst(), shares.perSecond());
        this.fileVisitors = new TokenBuckets<>(shares.fileBurst(), shares.filesPerSecond());
        this.sites = new SiteBudgets(shares, SiteBudgets.Charge.EACH, shares.waiting());
        this.files = new SiteBudgets(shares, SiteBudgets.Charge.EMPTY, shares.filesWaiting());
        this.lists = new SiteBudgets(shares, SiteBudgets.Charge.EACH, shares.waiting());
        this.uncached = new SiteBudgets(shares, SiteBudgets.Charge.EACH, shares.waiting());
        this.searches = new SiteBudgets(shares, SiteBudgets.Charge.EACH, shares.waiting());
        this.refused = meters.counter("minisites.requests.refused");
    }

    /** Runs the work of an uncached request; fails with 429 once a token bucket of the client or of the site is empty. */
    public <T> Mono<T> throttle(ServerHttpRequest request, Tenant tenant, Mono<T> making) {
        return throttle(sites, request, tenant, making);
    }

    /**
     * Runs the work of an uncached filter or further page of a list as {@link #throttle} does. There are more combinations of
     * facets than a cache keeps: they have a time of their own, and take none from the other pages of their site.
     */
    public <T> Mono<T> throttleList(ServerHttpRequest request, Tenant tenant, Mono<T> making) {
        return throttle(lists, request, tenant, making);
    }

    private <T> Mono<T> throttle(SiteBudgets budget, ServerHttpRequest request, Tenant tenant, Mono<T> making) {
        return counted(Mono.defer(() -> {
            Client visitor = visitor(request, tenant);
            // A client pays nothing for requests that it or its site has no time for.
            Duration wait = budget.delay(visitor);
            return TooManyRequestsException.unless(wait.isZero() ? visitors.take(visitor) : wait, making);
        }));
    }

    /**
     * Runs the work of a page that is never cached, such as those of 40,000 territories; fails with 429 as
     * {@link #throttle} does. These pages have a time of their own: a program that reads them all takes none from the other
     * pages of the portal.
     */
    public <T> Mono<T> throttleUncached(ServerHttpRequest request, Tenant tenant, Mono<T> making) {
        return throttle(uncached, request, tenant, uncached.run(visitor(request, tenant), making));
    }

    /**
     * Runs a search, or finds suggestions for one; fails with 429 as {@link #throttle} does. Words can be invented without
     * end: searches have a time of their own, and take none from the pages of their site.
     */
    public <T> Mono<T> throttleSearch(ServerHttpRequest request, Tenant tenant, Mono<T> making) {
        return throttle(searches, request, tenant, searches.run(visitor(request, tenant), making));
    }

    /**
     * Runs the work of a request for an uncached file; fails with 429 once the client's token bucket for files is empty.
     * A file that is known needs no time of its site, so that of the site is asked by {@link #runFileQueued} alone.
     */
    public <T> Mono<T> throttleFile(ServerHttpRequest request, Tenant tenant, Mono<T> making) {
        return counted(
                Mono.defer(() -> TooManyRequestsException.unless(fileVisitors.take(visitor(request, tenant)), making)));
    }

    /**
     * Builds a file of the theme, one after the other on this node; fails with 429 once the client has had too many
     * built.
     */
    public <T> Mono<T> throttleBuild(ServerHttpRequest request, Mono<T> building) {
        return counted(Mono.defer(
                () -> TooManyRequestsException.unless(builders.take(clients.of(request)), builds.run(building))));
    }

    /**
     * Runs a transfer of many files to a client; fails with 429, before the transfer is subscribed to, while the client, the
     * site or the node has as many in progress as it may.
     */
    public Mono<Void> throttleTransfer(ServerHttpRequest request, Tenant tenant, Mono<Void> transfer) {
        Map<Object, Integer> limits = Map.of(
                visitor(request, tenant), TRANSFERS_OF_CLIENT, tenant.id(), TRANSFERS_OF_SITE, transfers, TRANSFERS);
        return counted(transfers
                .run(limits, transfer)
                .switchIfEmpty(Mono.error(() -> new TooManyRequestsException(NEXT_TRANSFER)))
                .then());
    }

    private <T> Mono<T> counted(Mono<T> throttled) {
        return throttled.doOnError(TooManyRequestsException.class, _ -> refused.increment());
    }

    private Client visitor(ServerHttpRequest request, Tenant tenant) {
        return new Client(tenant.id(), clients.of(request));
    }

    /**
     * Runs work for one client when the semaphore of the site admits it, and charges its time to both; fails with 429 when
     * the time of either is used up meanwhile. Admitted work goes on when the visitor leaves: it must terminate by itself.
     */
    public <T> Mono<T> runQueued(ServerHttpRequest request, Tenant tenant, Mono<T> making) {
        return sites.run(visitor(request, tenant), making);
    }

    /**
     * Runs work as {@link #runQueued} does, with a result for which requests of other clients wait: the time of the client
     * that asked first is no reason to refuse them once its work is in the queue.
     */
    public <T> Mono<T> runShared(ServerHttpRequest request, Tenant tenant, Mono<T> making) {
        return sites.runShared(visitor(request, tenant), making);
    }

    /** Runs work of {@link #throttleList} as {@link #runShared} does. */
    public <T> Mono<T> runListShared(ServerHttpRequest request, Tenant tenant, Mono<T> making) {
        return lists.runShared(visitor(request, tenant), making);
    }

    /**
     * Looks up or loads a file of a site as {@link #runShared} renders a page, in a queue and with a time for files. An
     * empty result alone is charged: files that exist are cached, and no gallery is refused.
     */
    public <T> Mono<T> runFileQueued(ServerHttpRequest request, Tenant tenant, Mono<T> making) {
        return files.runShared(visitor(request, tenant), making);
    }
}
