package fr.gouv.anct.minisites.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * Asserts that work grows linearly with the length of untrusted input, not quadratically. It measures the CPU time of
 * this thread, which a busy machine lengthens little: input four times as long may take nine times as long, or at most
 * {@code SMALL}.
 */
public final class LinearTimeAssertion {

    private static final long SMALL = 150_000_000;
    /** Maximum CPU time of one request, in nanoseconds, however it grows. */
    private static final long LONG = 1_000_000_000;

    private static final int MOST_GROWTH_OF_A_DOUBLING = 3;
    private static final int MOST_GROWTH = MOST_GROWTH_OF_A_DOUBLING * MOST_GROWTH_OF_A_DOUBLING;
    private static final int REPETITIONS = 5;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private LinearTimeAssertion() {}

    /**
     * Measures the work on a hostile text of three lengths.
     *
     * @param text makes a text of about {@code length} characters
     */
    public static void assertLinear(String shape, int length, IntFunction<String> text, Consumer<String> read) {
        read.accept(text.apply(length / 8));
        Growth growth = Growth.of(length, text, read);
        // The compiler or the collector may have run during any measurement: the shortest of each length counts.
        for (int repetition = 0; !growth.isLinear() && repetition < REPETITIONS; repetition++) {
            growth = growth.shortest(Growth.of(length, text, read));
        }
        assertThat(growth.isLinear())
                .as("%s of %d, %d and %d characters: %s", shape, length, 2 * length, 4 * length, growth)
                .isTrue();
    }

    /**
     * Nanoseconds for a text, one of twice its length and one of four times. Where twice the length already takes too
     * long, four times the length is not measured and counts as the same excess again.
     */
    private record Growth(long first, long twice, long four) {

        static Growth of(int length, IntFunction<String> text, Consumer<String> read) {
            long first = nanoseconds(text.apply(length), read);
            long twice = nanoseconds(text.apply(2 * length), read);
            boolean excessive = twice > MOST_GROWTH * Math.max(SMALL, first);
            long four = excessive ? MOST_GROWTH_OF_A_DOUBLING * twice : nanoseconds(text.apply(4 * length), read);
            return new Growth(first, twice, four);
        }

        Growth shortest(Growth other) {
            return new Growth(Math.min(first, other.first), Math.min(twice, other.twice), Math.min(four, other.four));
        }

        /** Quadratic work still grows with the last doubling; a leap before it is the cost of large memory. */
        boolean isLinear() {
            return four < Math.max(SMALL, MOST_GROWTH * first) || four < MOST_GROWTH_OF_A_DOUBLING * twice;
        }
    }

    /** Measures the work on a hostile text with a beginning, a repeated fragment and an end. */
    public static void assertLinear(String start, String repeated, String end, int length, Consumer<String> read) {
        assertLinear(
                start + repeated + "…" + end,
                length,
                size -> start + repeated.repeat(size / repeated.length()) + end,
                read);
    }

    /**
     * Returns the fault in the growth of the time, if any. The longer text is measured first: most work is too short to
     * be measured again.
     *
     * @param length number of characters of the longer text; the shorter one has a quarter
     * @return the milliseconds of both texts; empty if the time is short or linear
     */
    public static Optional<String> fault(int length, IntFunction<String> text, Consumer<String> read) {
        String whole = text.apply(length);
        String quarter = text.apply(length / 4);
        if (nanoseconds(whole, read) < SMALL) {
            return Optional.empty();
        }
        // The first run of each kind includes class loading and compilation; the collector may run during any.
        long few = Math.max(nanoseconds(quarter, read), nanoseconds(quarter, read));
        long many = nanoseconds(whole, read);
        for (int repetition = 0; !isLinear(few, many) && repetition < REPETITIONS; repetition++) {
            many = Math.min(many, nanoseconds(whole, read));
        }
        return isLinear(few, many)
                ? Optional.empty()
                : Optional.of("%d characters: %d ms, %d: %d ms"
                        .formatted(quarter.length(), few / 1_000_000, whole.length(), many / 1_000_000));
    }

    private static boolean isLinear(long few, long many) {
        return many < SMALL || many < MOST_GROWTH * few && many < LONG;
    }

    /** Returns the milliseconds of bounded work that takes longer than {@code most}; empty otherwise. */
    public static Optional<String> beyond(Duration most, String text, Consumer<String> read) {
        long time = Math.min(nanoseconds(text, read), nanoseconds(text, read));
        return Optional.of("%d characters: %d ms".formatted(text.length(), time / 1_000_000))
                .filter(_ -> time > most.toNanos());
    }

    private static long nanoseconds(String text, Consumer<String> read) {
        long start = THREADS.getCurrentThreadCpuTime();
        read.accept(text);
        return THREADS.getCurrentThreadCpuTime() - start;
    }
}
