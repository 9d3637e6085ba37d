package fr.gouv.anct.minisites.throttling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimiterTest {

    private final AtomicLong now = new AtomicLong();
    private final AtomicBoolean enabled = new AtomicBoolean(true);
    private final RateLimiter<String> limiter = new RateLimiter<>(3, Duration.ofMinutes(1), enabled::get, now::get);

    private long admitted(String key, int asked) {
        return IntStream.range(0, asked).filter(i -> limiter.tryAcquire(key)).count();
    }

    @Test
    void soManyAPeriodAndNoMore() {
        assertThat(admitted("a", 10)).isEqualTo(3);
    }

    @Test
    void oneKeyTakesNothingFromAnother() {
        assertThat(admitted("a", 10)).isEqualTo(3);
        assertThat(admitted("b", 2)).isEqualTo(2);
    }

    @Test
    void thePeriodStartsWithTheFirstAndEndsWhateverIsAskedMeanwhile() {
        assertThat(admitted("a", 3)).isEqualTo(3);
        now.addAndGet(Duration.ofSeconds(59).toNanos());
        assertThat(admitted("a", 1)).isZero();
        now.addAndGet(Duration.ofSeconds(2).toNanos());
        assertThat(admitted("a", 10)).isEqualTo(3);
    }

    @Test
    void whileTheyAreLiftedNothingIsCounted() {
        enabled.set(false);
        assertThat(admitted("a", 10)).isEqualTo(10);
        enabled.set(true);
        assertThat(admitted("a", 10)).isEqualTo(3);
    }
}
