package fr.gouv.anct.minisites.delivery;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Checks that BlockHound, under which every test of this module runs, is active. */
class BlockHoundTest {

    @Test
    void blockingWhereNothingMayBlockFails() {
        Mono<Object> blocking = Mono.fromCallable(() -> {
                    Thread.sleep(1);
                    return null;
                })
                .subscribeOn(Schedulers.parallel());
        assertThatThrownBy(() -> blocking.block(Duration.ofSeconds(5)))
                .hasStackTraceContaining("BlockingOperationError");
    }
}
