package fr.gouv.anct.minisites.testing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;

/** The work of these tests takes a given CPU time, so that a faster machine does not change what they prove. */
class LinearTimeAssertionTest {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @Test
    void quadraticWorkIsFound() {
        Consumer<String> quadratic = taking(length -> length * length / 600);

        assertThatThrownBy(() -> LinearTimeAssertion.assertLinear("", "é", "", 100, quadratic))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("400 characters");
    }

    @Test
    void linearWorkMayTakeLong() {
        Consumer<String> linear = taking(length -> length);

        assertThatCode(() -> LinearTimeAssertion.assertLinear("", "é", "", 100, linear))
                .doesNotThrowAnyException();
    }

    /** @param milliseconds CPU time for a text of a length in characters */
    private static Consumer<String> taking(LongUnaryOperator milliseconds) {
        return text -> {
            long end = THREADS.getCurrentThreadCpuTime()
                    + TimeUnit.MILLISECONDS.toNanos(milliseconds.applyAsLong(text.length()));
            while (THREADS.getCurrentThreadCpuTime() < end) {
                Thread.onSpinWait();
            }
        };
    }
}
