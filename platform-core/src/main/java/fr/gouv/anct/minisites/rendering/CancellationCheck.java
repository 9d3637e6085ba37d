package fr.gouv.anct.minisites.rendering;

import java.util.concurrent.CancellationException;

/**
 * Stops long work that was cancelled, by checking the thread's interrupt flag. {@link RenderingThreads} interrupt the
 * thread of cancelled work, for example after a timeout.
 */
public final class CancellationCheck {

    private CancellationCheck() {}

    /** @throws CancellationException when this thread is interrupted; the flag stays set */
    public static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("Work cancelled");
        }
    }
}
