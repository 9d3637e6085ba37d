package fr.gouv.anct.minisites.media;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gouv.anct.minisites.database.CurrentTenant;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TenantFairExecutorTest {

    private static final UUID BUSY = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    private final TenantFairExecutor executor = new TenantFairExecutor(2, "turns");
    private final Semaphore ends = new Semaphore(0);
    private final Semaphore begun = new Semaphore(0);

    @AfterEach
    void close() {
        executor.close();
    }

    private <T> CompletableFuture<T> call(UUID tenant, Callable<T> work) {
        return executor.call(work).contextWrite(CurrentTenant.with(tenant)).toFuture();
    }

    private Integer longWork(int number) throws InterruptedException {
        begun.release();
        ends.acquire();
        return number;
    }

    @Test
    void oneTenantLeavesAThreadToTheOthers() throws Exception {
        List<CompletableFuture<Integer>> many = IntStream.range(0, 5)
                .mapToObj(number -> call(BUSY, () -> longWork(number)))
                .toList();
        begun.acquire();
        assertThat(call(OTHER, () -> "done").get()).isEqualTo("done");
        assertThat(begun.tryAcquire()).as("a second one of the same tenant").isFalse();

        ends.release(5);
        for (int number = 0; number < 5; number++) {
            assertThat(many.get(number).get()).isEqualTo(number);
        }
        ends.release();
        assertThat(call(BUSY, () -> longWork(6)).get()).as("once all is done").isEqualTo(6);
    }

    @Test
    void workThatFailsIsFollowedByTheNext() {
        CountDownLatch both = new CountDownLatch(1);
        CompletableFuture<Object> failed = call(BUSY, () -> {
            both.await();
            throw new IllegalStateException("on purpose");
        });
        CompletableFuture<String> next = call(BUSY, () -> "next");
        both.countDown();
        assertThat(failed).failsWithin(Duration.ofSeconds(10));
        assertThat(next).succeedsWithin(Duration.ofSeconds(10)).isEqualTo("next");
    }

    @Test
    void whatIsNoLongerAwaitedIsPassedOver() throws Exception {
        CompletableFuture<Integer> first = call(BUSY, () -> longWork(1));
        begun.acquire();
        call(BUSY, () -> longWork(2)).cancel(true);
        CompletableFuture<String> third = call(BUSY, () -> "third");
        ends.release();
        assertThat(first.get()).isEqualTo(1);
        assertThat(third.get()).isEqualTo("third");
    }

    @Test
    void workOfNoTenantIsDoneToo() {
        assertThat(executor.call(() -> "done").block()).isEqualTo("done");
    }
}
