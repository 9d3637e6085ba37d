package fr.gouv.anct.minisites.rendering;

import java.util.concurrent.CancellationException;

/**
 * Stops work whose result nobody waits for any more. {@link RenderingThreads} interrupt the thread of what is cancelled, for
 * example by a timeout; long work has to ask.
 */
public final class AbandonedWork {

    private AbandonedWork() {}

    /** @throws CancellationException when this thread is interrupted; it stays so */
    public static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("Nobody waits for this any more");
        }
    }
}
