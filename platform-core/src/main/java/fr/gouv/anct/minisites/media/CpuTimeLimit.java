package fr.gouv.anct.minisites.media;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/**
 * Limits the CPU time that the inspection of a file, or the decoding of an image, may take of its thread. It is the
 * last defence, behind the limits of each format: nothing else stops that work, which continues after its client has
 * disconnected.
 */
public final class CpuTimeLimit {

    /** Default limit: the heaviest accepted files take two seconds on a slow machine. */
    public static final Duration MOST = Duration.ofSeconds(10);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final ScopedValue<CpuTimeLimit> CURRENT = ScopedValue.newInstance();

    private final long end;
    private long nextLook = System.nanoTime();
    private boolean over;

    private CpuTimeLimit(long end) {
        this.end = end;
    }

    /** Thrown when the CPU time is used up. */
    public static final class ExceededException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        ExceededException() {
            super("CPU time limit exceeded");
        }
    }

    /**
     * Runs work within a limit of CPU time of this thread, and within what remains of an enclosing limit.
     *
     * @throws ExceededException from {@link #check}, when the time is used up
     */
    public static <T, X extends Throwable> T within(Duration most, ScopedValue.CallableOp<T, X> work) throws X {
        long end = used() + most.toNanos();
        return ScopedValue.where(CURRENT, new CpuTimeLimit(CURRENT.isBound() ? Math.min(end, CURRENT.get().end) : end))
                .call(work);
    }

    /**
     * Stops work whose time is used up; does nothing without a limit. For outer loops: a call costs some 30 ns.
     *
     * @throws ExceededException when the time is used up
     */
    public static void check() {
        if (exceeded()) {
            throw new ExceededException();
        }
    }

    /** Whether the time is used up: for code that is stopped by other means than an exception. */
    public static boolean exceeded() {
        return CURRENT.isBound() && CURRENT.get().look();
    }

    /** Skips the check until the limit can be reached at the earliest: reading the monotonic clock costs far less. */
    private boolean look() {
        long now = System.nanoTime();
        if (over || now - nextLook < 0) {
            return over;
        }
        long left = end - used();
        nextLook = now + left;
        over = left <= 0;
        return over;
    }

    private static long used() {
        return THREADS.getCurrentThreadCpuTime();
    }
}
