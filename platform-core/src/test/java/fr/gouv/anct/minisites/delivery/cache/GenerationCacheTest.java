package fr.gouv.anct.minisites.delivery.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Checks that a value is built once for each generation, whoever asks for it and leaves. */
class GenerationCacheTest {

    private static final Duration SOON = Duration.ofSeconds(5);

    private final AtomicInteger builds = new AtomicInteger();
    private final GenerationCache<String> cache = new GenerationCache<>();

    private Mono<String> building(Mono<String> value) {
        return value.doOnSubscribe(_ -> builds.incrementAndGet());
    }

    @Test
    void concurrentCallersShareOneBuild() throws InterruptedException {
        Sinks.One<String> slow = Sinks.one();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<CompletableFuture<String>>> asked = callers.invokeAll(IntStream.range(0, 50)
                    .<Callable<CompletableFuture<String>>>mapToObj(
                            _ -> () -> cache.get(1, building(slow.asMono())).toFuture())
                    .toList());
            slow.tryEmitValue("a");
            assertThat(asked)
                    .allSatisfy(caller ->
                            assertThat(caller.get()).succeedsWithin(SOON).isEqualTo("a"));
        }
        assertThat(builds).hasValue(1);
    }

    @Test
    void aCallerWhoLeavesDoesNotCancelTheBuildForTheOthers() {
        Sinks.One<String> slow = Sinks.one();
        var first = cache.get(1, building(slow.asMono())).subscribe();
        CompletableFuture<String> second = cache.get(1, building(slow.asMono())).toFuture();
        first.dispose();
        slow.tryEmitValue("a");
        assertThat(second).succeedsWithin(SOON).isEqualTo("a");
        assertThat(builds).hasValue(1);
    }

    @Test
    void aLaterGenerationIsBuiltAndServesCallersThatStillAskForAnEarlierOne() {
        assertThat(cache.get(1, building(Mono.just("a"))).block(SOON)).isEqualTo("a");
        assertThat(cache.get(2, building(Mono.just("b"))).block(SOON)).isEqualTo("b");
        assertThat(cache.get(1, building(Mono.just("a"))).block(SOON)).isEqualTo("b");
        assertThat(builds).hasValue(2);
    }

    @Test
    void aFailureIsNotCached() {
        CompletableFuture<String> failed = cache.get(1, building(Mono.error(new IllegalStateException("down"))))
                .toFuture();
        assertThat(failed).failsWithin(SOON);
        assertThat(cache.get(1, building(Mono.just("a"))).block(SOON)).isEqualTo("a");
        assertThat(builds).hasValue(2);
    }
}
