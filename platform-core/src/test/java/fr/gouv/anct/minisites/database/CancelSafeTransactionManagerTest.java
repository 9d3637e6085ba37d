package fr.gouv.anct.minisites.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscription;
import org.springframework.transaction.ReactiveTransaction;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Operators;
import reactor.core.publisher.Sinks;

/**
 * Checks that exactly one party ends a begun transaction: the caller that received it, or the rollback after its
 * cancellation.
 */
class CancelSafeTransactionManagerTest {

    private static final int TIMES = 20_000;

    private final List<ReactiveTransaction> given = new ArrayList<>();
    private final AtomicInteger takenBack = new AtomicInteger();

    @Test
    void aCallerWhoStaysIsGivenIt() {
        Sinks.One<ReactiveTransaction> beginning = Sinks.one();
        asked(beginning);
        beginning.tryEmitValue(new Begun());
        assertThat(given).hasSize(1);
        assertThat(takenBack).hasValue(0);
    }

    @Test
    void aCallerWhoHasLeftInterruptsNothingAndHasItTakenBack() {
        Sinks.One<ReactiveTransaction> beginning = Sinks.one();
        asked(beginning).leave();
        assertThat(beginning.currentSubscriberCount()).isOne();
        beginning.tryEmitValue(new Begun());
        assertThat(given).isEmpty();
        assertThat(takenBack).hasValue(1);
    }

    @Test
    void whatDidNotBeginIsNotTakenBack() {
        Sinks.One<ReactiveTransaction> beginning = Sinks.one();
        asked(beginning).leave();
        beginning.tryEmitError(new IllegalStateException("no connection"));
        assertThat(takenBack).hasValue(0);
    }

    /** The begin signal and the cancellation race at every point between the two. */
    @Test
    void aCallerWhoLeavesWhileItIsHandedOverLeavesItToOneOwner() throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        List<Sinks.One<ReactiveTransaction>> beginnings = new ArrayList<>();
        List<Caller> callers = new ArrayList<>();
        for (int n = 0; n < TIMES; n++) {
            Sinks.One<ReactiveTransaction> beginning = Sinks.one();
            beginnings.add(beginning);
            callers.add(asked(beginning));
        }
        CompletableFuture<Void> begins = CompletableFuture.runAsync(() -> {
            await(start);
            beginnings.forEach(beginning -> beginning.tryEmitValue(new Begun()));
        });
        await(start);
        callers.forEach(Caller::leave);
        begins.get();
        assertThat(given.size() + takenBack.get()).isEqualTo(TIMES);
    }

    private Caller asked(Sinks.One<ReactiveTransaction> beginning) {
        Caller caller = new Caller();
        new CancelSafeTransactionManager(new Beginning(beginning))
                .getReactiveTransaction(null)
                .subscribe(caller);
        return caller;
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Subscriber that accepts a transaction even after it has cancelled, as {@code usingWhen} does. */
    private final class Caller implements CoreSubscriber<ReactiveTransaction> {

        private Subscription subscription = Operators.emptySubscription();

        @Override
        public void onSubscribe(Subscription subscription) {
            this.subscription = subscription;
            subscription.request(1);
        }

        @Override
        public void onNext(ReactiveTransaction transaction) {
            given.add(transaction);
        }

        @Override
        public void onError(Throwable failure) {}

        @Override
        public void onComplete() {}

        void leave() {
            subscription.cancel();
        }
    }

    private record Begun() implements ReactiveTransaction {}

    private final class Beginning implements ReactiveTransactionManager {

        private final Sinks.One<ReactiveTransaction> beginning;

        Beginning(Sinks.One<ReactiveTransaction> beginning) {
            this.beginning = beginning;
        }

        @Override
        public Mono<ReactiveTransaction> getReactiveTransaction(@Nullable TransactionDefinition definition) {
            return beginning.asMono();
        }

        @Override
        public Mono<Void> commit(ReactiveTransaction transaction) {
            return Mono.empty();
        }

        @Override
        public Mono<Void> rollback(ReactiveTransaction transaction) {
            return Mono.fromRunnable(takenBack::incrementAndGet);
        }
    }
}
