package fr.gouv.anct.minisites.media.inspection;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/**
 * The processor time that one inspection may take of its thread: the last defence, behind the bounds of each format. Nothing
 * else ends an inspection, which goes on after its client has left.
 */
final class InspectionTime {

    /** The heaviest files that are accepted take two seconds on a slow machine. */
    static final Duration MOST = Duration.ofSeconds(10);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final ScopedValue<InspectionTime> CURRENT = ScopedValue.newInstance();

    private final long end;
    private long nextLook = System.nanoTime();

    private InspectionTime(long end) {
        this.end = end;
    }

    /** Thrown when the time is over. */
    static final class ExceededException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        ExceededException() {
            super("An inspection of more processor time than any file takes");
        }
    }

    /**
     * Does something in at most so much processor time of this thread, and in no more than what is around it has left.
     *
     * @throws ExceededException from {@link #check}, when the time is over
     */
    static <T, X extends Throwable> T within(Duration most, ScopedValue.CallableOp<T, X> work) throws X {
        long end = used() + most.toNanos();
        return ScopedValue.where(
                        CURRENT, new InspectionTime(CURRENT.isBound() ? Math.min(end, CURRENT.get().end) : end))
                .call(work);
    }

    /**
     * Ends the inspection whose time is over; without one it does nothing. For outer loops: it costs some 30 ns.
     *
     * @throws ExceededException when it is
     */
    static void check() {
        if (CURRENT.isBound()) {
            CURRENT.get().look();
        }
    }

    /** The clock, which costs far less, tells when the time can be over at the earliest. */
    private void look() {
        long now = System.nanoTime();
        if (now - nextLook < 0) {
            return;
        }
        long left = end - used();
        if (left <= 0) {
            throw new ExceededException();
        }
        nextLook = now + left;
    }

    private static long used() {
        return THREADS.getCurrentThreadCpuTime();
    }
}
