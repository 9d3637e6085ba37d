package fr.gouv.anct.minisites.throttling;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.delivery.testing.Eventually;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/** Checks that as many transfers are in progress as each of their keys admits, and that each returns its place. */
class TransferLimitsTest {

    private final TransferLimits limits = new TransferLimits();
    private final AtomicInteger started = new AtomicInteger();

    private Mono<Boolean> transfer(String client, Sinks.Empty<Void> end) {
        Mono<Void> transfer = Mono.defer(() -> {
            started.incrementAndGet();
            return end.asMono();
        });
        return limits.run(Map.of(client, 2, "site", 3), transfer);
    }

    @Test
    void aClientHasTwoAndTheSiteThree() {
        List<Sinks.Empty<Void>> ends =
                Stream.generate(Sinks::<Void>empty).limit(3).toList();
        List<Mono<Boolean>> running = Stream.of("a", "a", "b")
                .map(client -> transfer(client, ends.get(started.get())).cache())
                .peek(Mono::subscribe)
                .toList();
        assertThat(started).hasValue(3);
        Sinks.Empty<Void> none = Sinks.empty();
        assertThat(transfer("a", none).block()).as("a third of one client").isNull();
        assertThat(transfer("c", none).block()).as("a fourth of the site").isNull();
        assertThat(started).hasValue(3);
        ends.getFirst().tryEmitEmpty();
        assertThat(running.getFirst().block()).isTrue();
        none.tryEmitEmpty();
        assertThat(transfer("c", none).block()).as("once one has ended").isTrue();
    }

    @Test
    void aTransferThatFailsOrIsGivenUpReturnsItsPlace() {
        for (int i = 0; i < 10; i++) {
            limits.run(Map.of("a", 1), Mono.error(new IllegalStateException()))
                    .onErrorComplete()
                    .block();
            limits.run(Map.of("a", 1), Mono.never()).subscribe().dispose();
        }
        assertThat(limits.run(Map.of("a", 1), Mono.empty()).block()).isTrue();
    }

    @Test
    void neverMoreThanAdmittedHoweverManyComeAtOnce() {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Mono<Void> transfer = Mono.fromRunnable(() -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            running.decrementAndGet();
        });
        Flux.range(0, 10_000)
                .flatMap(_ -> limits.run(Map.of("a", 3), transfer).subscribeOn(Schedulers.parallel()), 64)
                .blockLast();
        assertThat(most).hasValueLessThanOrEqualTo(3);
        // The last places are returned after the subscriber has seen the end.
        Eventually.until(
                Duration.ofSeconds(5),
                "all places are returned",
                () -> limits.run(Map.of("a", 1), Mono.empty()).blockOptional().isPresent());
    }
}
