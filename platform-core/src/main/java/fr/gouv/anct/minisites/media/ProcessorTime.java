package fr.gouv.anct.minisites.media;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/**
 * The processor time that the inspection of a file, or the decoding of an image, may take of its thread: the last defence, behind
 * the bounds of each format. Nothing else ends that work, which goes on after its client has left.
 */
public final class ProcessorTime {

    /** The heaviest files that are accepted take two seconds on a slow machine. */
    public static final Duration MOST = Duration.ofSeconds(10);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final ScopedValue<ProcessorTime> CURRENT = ScopedValue.newInstance();

    private final long end;
    private long nextLook = System.nanoTime();
    private boolean over;

    private ProcessorTime(long end) {
        this.end = end;
    }

    /** Thrown when the time is over. */
    public static final class ExceededException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        ExceededException() {
            super("More processor time than any file takes");
        }
    }

    /**
     * Does something in at most so much processor time of this thread, and in no more than what is around it has left.
     *
     * @throws ExceededException from {@link #check}, when the time is over
     */
    public static <T, X extends Throwable> T within(Duration most, ScopedValue.CallableOp<T, X> work) throws X {
        long end = used() + most.toNanos();
        return ScopedValue.where(CURRENT, new ProcessorTime(CURRENT.isBound() ? Math.min(end, CURRENT.get().end) : end))
                .call(work);
    }

    /**
     * Ends the work whose time is over; where none is measured it does nothing. For outer loops: it costs some 30 ns.
     *
     * @throws ExceededException when it is
     */
    public static void check() {
        if (exceeded()) {
            throw new ExceededException();
        }
    }

    /** Whether the time is over: for code that is stopped by other means than an exception. */
    public static boolean exceeded() {
        return CURRENT.isBound() && CURRENT.get().look();
    }

    /** The clock, which costs far less, tells when the time can be over at the earliest. */
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
