package fr.gouv.anct.minisites.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;

/** Checks that a list is read to its end, and that no query stays open while its reader takes time. */
class KeysetPagesTest {

    private static final int SIZE = 3;

    private final AtomicInteger queries = new AtomicInteger();
    private final AtomicInteger open = new AtomicInteger();

    private Flux<Integer> after(Optional<Integer> last, int length) {
        int first = last.orElse(0) + 1;
        return Flux.defer(() -> {
                    queries.incrementAndGet();
                    open.incrementAndGet();
                    return Flux.range(first, Math.min(SIZE, length - first + 1));
                })
                .doFinally(_ -> open.decrementAndGet());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 6, 7, 1_000})
    void readsEveryRowOnceInOrder(int length) {
        List<List<Integer>> pages = KeysetPages.<Integer>read(SIZE, last -> after(last, length))
                .collectList()
                .block();

        assertThat(pages).doesNotContain(List.of());
        assertThat(pages.stream().flatMap(List::stream))
                .containsExactlyElementsOf(Flux.range(1, length).toIterable());
    }

    @Test
    void aReaderThatStopsHoldsNothingAndIsAtMostAPageBehind() {
        List<Integer> read = new ArrayList<>();
        BaseSubscriber<Integer> slow = new BaseSubscriber<>() {
            @Override
            protected void hookOnSubscribe(Subscription subscription) {
                subscription.request(1);
            }

            @Override
            protected void hookOnNext(Integer row) {
                read.add(row);
            }
        };
        KeysetPages.<Integer>read(SIZE, last -> after(last, 100))
                .concatMapIterable(page -> page, 1)
                .subscribe(slow);

        assertThat(read).containsExactly(1);
        assertThat(open).hasValue(0);
        assertThat(queries).hasValueBetween(1, 3);
    }
}
