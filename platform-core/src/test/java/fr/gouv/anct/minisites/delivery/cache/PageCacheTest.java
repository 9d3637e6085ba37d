package fr.gouv.anct.minisites.delivery.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gouv.anct.minisites.facet.ListFilter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.context.Context;

class PageCacheTest {

    private static final Function<Context, Context> AS_IT_IS = context -> context;

    private final AtomicLong generation = new AtomicLong(1);
    private final AtomicLong listing = new AtomicLong(1);
    private final PageCache cache = new PageCache(1_000_000, new SimpleMeterRegistry(), generation::get, listing::get);
    private final PageKey key = new PageKey(UUID.randomUUID(), 1, "/", 1, ListFilter.NONE);
    private final AtomicInteger made = new AtomicInteger();

    private static Representation page(int status, String text) {
        return RepresentationEncoder.text(status, "text/html", text.getBytes(StandardCharsets.UTF_8), "no-cache");
    }

    private Mono<Representation> making(Mono<Representation> page) {
        return Mono.defer(() -> {
            made.incrementAndGet();
            return page;
        });
    }

    @Test
    void aPageIsMadeOnceAndKept() {
        Representation page = page(200, "a");
        for (int i = 0; i < 3; i++) {
            assertThat(cache.get(key, making(Mono.just(page)), AS_IT_IS).block())
                    .isSameAs(page);
        }
        assertThat(made).hasValue(1);
        assertThat(cache.stored(key)).isSameAs(page);
    }

    @Test
    void whatIsNotAPageIsNotKept() {
        for (int status : new int[] {301, 500, 503}) {
            assertThat(cache.get(key, making(Mono.just(page(status, "a"))), AS_IT_IS)
                            .block()
                            .status())
                    .isEqualTo(status);
            assertThat(cache.stored(key)).isNull();
        }
        assertThatThrownBy(() -> cache.get(key, making(Mono.error(new IllegalStateException("failed"))), AS_IT_IS)
                        .block())
                .hasMessageContaining("failed");
        assertThat(cache.stored(key)).isNull();
        assertThat(cache.get(key, making(Mono.just(page(200, "b"))), AS_IT_IS)
                        .block()
                        .status())
                .isEqualTo(200);
        assertThat(made).hasValue(5);
    }

    /** Each use of a redirect is counted where the response is made: also when the next visitor arrives at once. */
    @Test
    void whatIsNotKeptIsStoredForNoMoment() {
        Sinks.One<Representation> sink = Sinks.one();
        AtomicBoolean told = new AtomicBoolean();
        cache.get(key, making(sink.asMono()), AS_IT_IS).subscribe(made -> {
            assertThat(cache.stored(key)).isNull();
            told.set(true);
        });
        sink.tryEmitValue(page(301, "a")).orThrow();
        assertThat(told).isTrue();
    }

    @Test
    void anAddressWithNothingIsKnownUntilTheNextVersion() {
        Representation missing = page(404, "a");
        cache.get(key, making(Mono.just(missing)), AS_IT_IS).block();
        assertThat(cache.stored(key)).isSameAs(missing);
        assertThat(cache.stored(new PageKey(key.tenantId(), 2, "/", 1, ListFilter.NONE)))
                .isNull();
    }

    @Test
    void aPageWhoseNoticeHasEndedIsMadeAgain() {
        Representation ending =
                page(200, "a").valid(Validity.until(Instant.now().minusSeconds(1)));
        cache.get(key, making(Mono.just(ending)), AS_IT_IS).block();
        assertThat(cache.stored(key)).isNull();

        Representation lasting =
                page(200, "b").valid(Validity.until(Instant.now().plusSeconds(600)));
        assertThat(cache.get(key, making(Mono.just(lasting)), AS_IT_IS).block()).isSameAs(lasting);
        assertThat(cache.stored(key)).isSameAs(lasting);
        assertThat(made).hasValue(2);
    }

    @Test
    void aPageThatHoldsAddressesOfOtherSitesIsMadeAgainWhenOneOfThemChanges() {
        Representation leading = page(200, "a").valid(new Validity(null, generation.get(), null));
        cache.get(key, making(Mono.just(leading)), AS_IT_IS).block();
        PageKey plain = new PageKey(key.tenantId(), 1, "/b", 1, ListFilter.NONE);
        Representation other = page(200, "b");
        cache.get(plain, making(Mono.just(other)), AS_IT_IS).block();
        assertThat(cache.stored(key)).isSameAs(leading);

        generation.incrementAndGet();
        assertThat(cache.stored(key)).isNull();
        assertThat(cache.stored(plain)).isSameAs(other);
    }

    @Test
    void onlyAPageThatListsSitesIsMadeAgainWhenOneIsDescribedOtherwise() {
        Representation listing = page(200, "a").valid(new Validity(null, null, this.listing.get()));
        cache.get(key, making(Mono.just(listing)), AS_IT_IS).block();
        PageKey linked = new PageKey(key.tenantId(), 1, "/b", 1, ListFilter.NONE);
        Representation leading = page(200, "b").valid(new Validity(null, generation.get(), null));
        cache.get(linked, making(Mono.just(leading)), AS_IT_IS).block();

        this.listing.incrementAndGet();
        assertThat(cache.stored(key)).isNull();
        assertThat(cache.stored(linked)).isSameAs(leading);
    }

    @Test
    void oneWhoLeavesDoesNotTakeThePageFromTheOthers() {
        Sinks.One<Representation> slow = Sinks.one();
        AtomicBoolean cancelled = new AtomicBoolean();
        Mono<Representation> making = making(slow.asMono().doOnCancel(() -> cancelled.set(true)));
        var first = cache.get(key, making, AS_IT_IS).subscribe();
        CompletableFuture<Representation> second =
                cache.get(key, making, AS_IT_IS).toFuture();
        first.dispose();
        assertThat(cancelled).isFalse();
        assertThat(cache.stored(key)).as("not made yet").isNull();
        slow.tryEmitValue(page(200, "a"));
        assertThat(second).succeedsWithin(Duration.ofSeconds(5));
        assertThat(made).hasValue(1);
    }

    @Test
    void everyPartOfTheKeyCounts() {
        for (PageKey other : new PageKey[] {
            key,
            new PageKey(UUID.randomUUID(), 1, "/", 1, ListFilter.NONE),
            new PageKey(key.tenantId(), 2, "/", 1, ListFilter.NONE),
            new PageKey(key.tenantId(), 1, "/a", 1, ListFilter.NONE),
            new PageKey(key.tenantId(), 1, "/", 2, ListFilter.NONE),
            new PageKey(key.tenantId(), 1, "/", 1, ListFilter.ofTag("a"))
        }) {
            assertThat(cache.stored(other)).isNull();
            cache.get(other, making(Mono.just(page(200, other.toString()))), AS_IT_IS)
                    .block();
        }
        assertThat(made).hasValue(6);
    }
}
