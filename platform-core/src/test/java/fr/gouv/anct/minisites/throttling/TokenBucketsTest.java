package fr.gouv.anct.minisites.throttling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TokenBucketsTest {

    private final AtomicLong now = new AtomicLong();
    private final TokenBuckets<String> buckets = new TokenBuckets<>(10, 2, now::get);

    private long admitted(String key, int asked) {
        return IntStream.range(0, asked).filter(_ -> buckets.take(key).isZero()).count();
    }

    @Test
    void soManyAtOnceAndSoManyASecond() {
        assertThat(admitted("a", 50)).isEqualTo(10);
        assertThat(buckets.take("a")).isEqualTo(Duration.ofMillis(500));
        assertThat(admitted("b", 1)).as("another has its own").isEqualTo(1);

        now.addAndGet(Duration.ofMillis(1500).toNanos());
        assertThat(admitted("a", 50)).isEqualTo(3);
        now.addAndGet(Duration.ofHours(1).toNanos());
        assertThat(admitted("a", 50)).as("no more is saved up").isEqualTo(10);
    }

    @Test
    void whatWasSpentIsPaidBackButNoDebtLasts() {
        buckets.spend("a", 10);
        assertThat(buckets.delay("a")).isEqualTo(Duration.ofMillis(500));
        assertThat(buckets.delay("b")).as("another").isZero();

        buckets.spend("a", 1_000);
        assertThat(buckets.delay("a")).as("two seconds, and one for the next").isEqualTo(Duration.ofMillis(2500));
        now.addAndGet(Duration.ofMillis(2500).toNanos());
        assertThat(buckets.delay("a")).isZero();
        assertThat(buckets.delay("a")).as("asking takes nothing").isZero();
        assertThat(admitted("a", 5)).isEqualTo(1);
    }
}
